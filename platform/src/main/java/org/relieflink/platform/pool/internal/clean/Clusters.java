package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.platform.pool.internal.check.Shown;
import org.relieflink.platform.pool.internal.clean.Facets.Tally;
import org.relieflink.platform.pool.internal.clean.Likeness.Ready;
import org.relieflink.platform.pool.internal.contract.CodeSet;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.FieldType;

/**
 * 相近的写法归在一起，提一种写法，合不合由人定。 Spellings of one column that look alike, with one of them proposed; a
 * person decides which become it.
 */
public final class Clusters {
  /** Each is compared with each: 1,500 take a second of an old machine at most. */
  public static final int MOST_COMPARED = 1_500;

  private static final int MOST_CLUSTERS = 50;

  private static final Pattern NOT = Pattern.compile("[非无不未否]");

  private Clusters() {}

  /**
   * Writings that look alike.
   *
   * @param proposed what they might all become; a label of the code set, or the most frequent one
   * @param members those that are not written so, most frequent first
   */
  public record Cluster(String proposed, List<Member> members) {}

  /**
   * One writing.
   *
   * @param like a row that has it
   */
  public record Member(String text, long rows, String like) {
    @Override
    public String toString() {
      return "Member[" + rows + " rows]";
    }
  }

  /** Whether writings of this column may be compared: words and codes that are nobody's own. */
  public static boolean fits(Grid grid, String name) {
    Field field = Facets.field(grid, name);
    return Facets.editable(grid.contract(), field)
        && (field.type() == FieldType.CODE || field.type() == FieldType.TEXT);
  }

  /** Largest first; nothing for a column that does not fit. */
  public static List<Cluster> of(Grid grid, String name) {
    if (!fits(grid, name)) {
      return List.of();
    }
    CodeSet codes = Facets.field(grid, name).codes();
    List<Word> words = words(grid, name);
    List<Cluster> clusters = codes == null || codes.open() ? ofWords(words) : ofCodes(words, codes);
    return clusters.stream()
        .sorted(Comparator.comparingLong((Cluster cluster) -> -rows(cluster)))
        .limit(MOST_CLUSTERS)
        .toList();
  }

  private static long rows(Cluster cluster) {
    return cluster.members().stream().mapToLong(Member::rows).sum();
  }

  private record Word(Ready ready, Member member) {}

  /** A row shifted by a column has somebody's number under any heading: that is not shown. */
  private static boolean isShown(Field field, String text) {
    return Shown.of(field, text).equals(text);
  }

  private static List<Word> words(Grid grid, String name) {
    Field field = Facets.field(grid, name);
    return Facets.tally(grid, name).entrySet().stream()
        .filter(entry -> isShown(field, entry.getKey()))
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Tally> entry) -> -entry.getValue().rows)
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_COMPARED)
        .map(
            entry ->
                new Word(
                    Likeness.ready(entry.getKey()),
                    new Member(
                        entry.getKey(),
                        entry.getValue().rows,
                        grid.spot(entry.getValue().first).text())))
        .toList();
  }

  /** Unknown writings that are like the writings of one code and of no other. */
  private static List<Cluster> ofCodes(List<Word> words, CodeSet codes) {
    Map<String, Ready> labels = new LinkedHashMap<>();
    codes.labels().forEach(label -> labels.put(label, Likeness.ready(label)));
    Map<String, List<Member>> members = new LinkedHashMap<>();
    for (Word word : words) {
      if (codes.find(word.member().text()).isEmpty()) {
        only(word, words, codes, labels)
            .ifPresent(
                label ->
                    members.computeIfAbsent(label, key -> new ArrayList<>()).add(word.member()));
      }
    }
    List<Cluster> clusters = new ArrayList<>();
    members.forEach((label, found) -> clusters.add(new Cluster(label, found)));
    return clusters;
  }

  private static Optional<String> only(
      Word word, List<Word> words, CodeSet codes, Map<String, Ready> labels) {
    List<String> found = new ArrayList<>();
    labels.forEach(
        (label, ready) -> {
          boolean known =
              Likeness.alike(word.ready(), ready)
                  || words.stream()
                      .filter(other -> label.equals(label(codes, other.member().text())))
                      .anyMatch(other -> Likeness.alike(word.ready(), other.ready()));
          if (known) {
            found.add(label);
          }
        });
    return found.isEmpty() ? saying(word.member().text(), codes) : theOne(found);
  }

  /** A writing with words around the label of one code: 残疾六级 says 六级; 非农业 does not say 农业. */
  private static Optional<String> saying(String text, CodeSet codes) {
    List<String> said = codes.labels().stream().filter(text::contains).toList();
    List<String> widest =
        said.stream()
            .filter(one -> said.stream().noneMatch(other -> isWithin(one, other)))
            .toList();
    return NOT.matcher(text).find() ? Optional.empty() : theOne(widest);
  }

  private static boolean isWithin(String label, String other) {
    return !other.equals(label) && other.contains(label);
  }

  private static Optional<String> theOne(List<String> labels) {
    return labels.size() == 1 ? Optional.of(labels.get(0)) : Optional.empty();
  }

  private static String label(CodeSet codes, String text) {
    return codes.find(text).map(codes::label).orElse("");
  }

  /** The most frequent first; each takes those like it that nobody more frequent took. */
  private static List<Cluster> ofWords(List<Word> words) {
    boolean[] gone = new boolean[words.size()];
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Member> members = new ArrayList<>();
      for (int j = i + 1; j < words.size() && !gone[i]; j++) {
        if (!gone[j] && Likeness.alike(words.get(i).ready(), words.get(j).ready())) {
          gone[j] = true;
          members.add(words.get(j).member());
        }
      }
      if (!members.isEmpty()) {
        clusters.add(new Cluster(words.get(i).member().text(), members));
      }
    }
    return clusters;
  }
}
