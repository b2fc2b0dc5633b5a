package org.relieflink.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relieflink.platform.identity.DecisionKind;
import org.relieflink.platform.identity.internal.Ledger.Row;

@Label("合并、永不合并、撤销，随便怎么来，分出来的人和最笨的算法一样")
class LedgerPropertyTest {
  private static final int RECORDS = 7;

  /** One wish of an officer: kind 0 merge, 1 never, 2 undo of the n-th decision. */
  record Wish(int kind, int left, int right, int nth) {}

  @Provide
  Arbitrary<List<Wish>> wishes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3).map(kind -> Math.min(kind, 2)),
            Arbitraries.integers().between(0, RECORDS - 1),
            Arbitraries.integers().between(0, RECORDS - 1),
            Arbitraries.integers().between(0, 30))
        .as(Wish::new)
        .list()
        .ofMaxSize(30);
  }

  /** The simplest that can be right: what counts, as plain pairs; groups by relabelling. */
  private static final class Model {
    final Map<Long, int[]> merges = new LinkedHashMap<>();
    final Map<Long, int[]> nevers = new LinkedHashMap<>();
    final Map<Long, Row> all = new LinkedHashMap<>();
    final Set<Long> undone = new HashSet<>();

    int[] labels(Map<Long, int[]> pairs) {
      int[] label = new int[RECORDS];
      for (int i = 0; i < RECORDS; i++) {
        label[i] = i;
      }
      label[6] = label[5]; // the pool itself says that the last two are one
      for (int[] pair : pairs.values()) {
        int from = label[pair[0]];
        int to = label[pair[1]];
        for (int i = 0; i < RECORDS; i++) {
          label[i] = label[i] == from ? to : label[i];
        }
      }
      return label;
    }

    boolean apart(int[] label, int left, int right) {
      return nevers.values().stream()
          .anyMatch(
              pair ->
                  (label[pair[0]] == label[left] && label[pair[1]] == label[right])
                      || (label[pair[0]] == label[right] && label[pair[1]] == label[left]));
    }

    boolean allowed(int left, int right) {
      int[] label = labels(merges);
      return label[left] != label[right] && !apart(label, left, right);
    }
  }

  private static String name(int record) {
    return "R-" + record;
  }

  private static Ledger ledger(List<Row> rows) {
    List<List<String>> persons = new ArrayList<>(List.of(List.of(name(5), name(6))));
    for (int i = 0; i < 5; i++) {
      persons.add(List.of(name(i)));
    }
    return new Ledger(rows, persons);
  }

  private static void same(Ledger ledger, Model model) {
    int[] label = model.labels(model.merges);
    for (int i = 0; i < RECORDS; i++) {
      Set<String> group = new TreeSet<>();
      for (int j = 0; j < RECORDS; j++) {
        if (label[i] == label[j]) {
          group.add(name(j));
        }
      }
      assertThat(ledger.groupOf(name(i))).isEqualTo(group);
      assertThat(ledger.contradicted(group)).isEmpty();
    }
  }

  @Property(tries = 3000)
  @Label("任意一串决定以后：分组、能不能作，都和模型一致；说过永不的两边从不在一组")
  void anySequence(@ForAll("wishes") List<Wish> wishes, @ForAll Random random) {
    Model model = new Model();
    List<Row> rows = new ArrayList<>();
    for (Wish wish : wishes) {
      List<Row> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, random);
      step(ledger(shuffled), model, rows, wish);
      same(ledger(rows), model);
    }
  }

  private static void step(Ledger ledger, Model model, List<Row> rows, Wish wish) {
    long id = rows.size() + 1L;
    if (wish.kind == 2) {
      if (!rows.isEmpty()) {
        undo(ledger, model, rows, rows.get(wish.nth % rows.size()));
      }
      return;
    }
    DecisionKind kind = wish.kind == 0 ? DecisionKind.MERGE : DecisionKind.NEVER;
    boolean allowed = model.allowed(wish.left, wish.right);
    assertThat(ledger.against(kind, name(wish.left), name(wish.right)).isEmpty())
        .isEqualTo(allowed);
    if (allowed) {
      Row row = new Row(id, kind, name(wish.left), name(wish.right), null);
      rows.add(row);
      model.all.put(id, row);
      (kind == DecisionKind.MERGE ? model.merges : model.nevers)
          .put(id, new int[] {wish.left, wish.right});
    }
  }

  private static void undo(Ledger ledger, Model model, List<Row> rows, Row target) {
    Row root = ledger.root(target);
    Map<Long, int[]> counting = root.kind() == DecisionKind.MERGE ? model.merges : model.nevers;
    int[] pair = {number(root.left()), number(root.right())};
    boolean restores = !counting.containsKey(root.id());
    boolean allowed =
        !model.undone.contains(target.id()) && (!restores || model.allowed(pair[0], pair[1]));
    assertThat(ledger.againstUndo(target).isEmpty()).isEqualTo(allowed);
    if (allowed) {
      long id = rows.size() + 1L;
      rows.add(new Row(id, DecisionKind.UNDO, root.left(), root.right(), target.id()));
      model.undone.add(target.id());
      if (restores) {
        counting.put(root.id(), pair);
      } else {
        counting.remove(root.id());
      }
    }
  }

  private static int number(String record) {
    return Integer.parseInt(record.substring(2));
  }

  @Property(tries = 500)
  @Label("作一个决定再撤销，回到原来的分组；撤销再撤销，又是作了以后的")
  void undoRestores(@ForAll("wishes") List<Wish> wishes, @ForAll("wishes") List<Wish> last) {
    Model model = new Model();
    List<Row> rows = new ArrayList<>();
    wishes.forEach(wish -> step(ledger(rows), model, rows, wish));
    for (Wish wish : last) {
      if (wish.kind == 0 && model.allowed(wish.left, wish.right)) {
        List<Set<String>> before = groups(ledger(rows));
        step(ledger(rows), model, rows, wish);
        List<Set<String>> after = groups(ledger(rows));
        Row made = rows.get(rows.size() - 1);
        undo(ledger(rows), model, rows, made);
        assertThat(groups(ledger(rows))).isEqualTo(before).isNotEqualTo(after);
        undo(ledger(rows), model, rows, rows.get(rows.size() - 1));
        assertThat(groups(ledger(rows))).isEqualTo(after);
        assertThat(ledger(rows).live(made)).isTrue();
        return;
      }
    }
  }

  private static List<Set<String>> groups(Ledger ledger) {
    List<Set<String>> groups = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      groups.add(ledger.groupOf(name(i)));
    }
    return groups;
  }
}
