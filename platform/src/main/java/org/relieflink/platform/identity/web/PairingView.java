package org.relieflink.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.identity.Difference;
import org.relieflink.platform.identity.Difference.Stretch;
import org.relieflink.platform.identity.Pairing;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.identity.internal.PersonMask;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 两条记录并排的页面。
 *
 * @param score of the engine; empty when it could not be asked
 */
record PairingView(
    String left,
    String right,
    String leftTitle,
    String rightTitle,
    boolean withheld,
    List<Row> rows,
    List<Step> steps,
    String score,
    boolean one,
    boolean never,
    boolean mayDecide,
    long version) {
  private static final int PERSONAL = 2;

  PairingView {
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }

  /** 一行；不同的字带标记。 */
  record Row(String label, List<Stretch> left, List<Stretch> right, String tag, String result) {
    @Override
    public String toString() {
      return "Row[" + label + "]";
    }
  }

  /** 引擎的一项。 */
  record Step(String label, String weight) {}

  /** 两边的名单名。 */
  record Titles(String left, String right) {}

  static PairingView of(Pairing pairing, Titles titles, PersonMask mask, IdentityTexts texts) {
    boolean withheld = mask.withheld(pairing.left()) || mask.withheld(pairing.right());
    double score = pairing.evidence().stream().mapToDouble(step -> step.weight()).sum();
    return new PairingView(
        PersonAddress.part(pairing.left().recordId()),
        PersonAddress.part(pairing.right().recordId()),
        titles.left,
        titles.right,
        withheld,
        withheld ? List.of() : rows(pairing, texts),
        withheld ? List.of() : steps(pairing),
        pairing.evidence().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", score),
        pairing.one(),
        pairing.never() != null,
        true,
        pairing.version());
  }

  PairingView deciding(boolean may) {
    return new PairingView(
        left, right, leftTitle, rightTitle, withheld, rows, steps, score, one, never, may, version);
  }

  private static List<Step> steps(Pairing pairing) {
    return pairing.evidence().stream()
        .map(step -> new Step(step.label(), String.format(Locale.ROOT, "%+.1f", step.weight())))
        .toList();
  }

  private static List<Row> rows(Pairing pairing, IdentityTexts texts) {
    LiveRecord left = pairing.left();
    LiveRecord right = pairing.right();
    Table table = new Table(texts, new ArrayList<>());
    table.add("name", left.name(), right.name());
    table.add("citizen_id", left.citizenId(), right.citizenId());
    table.shown("sex", texts.sex(left), texts.sex(right));
    table.add("birth_date", left.birthDate(), right.birthDate());
    table.add("division", left.division(), right.division());
    table.add("address", left.address(), right.address());
    table.add("phone", left.phone(), right.phone());
    table.shown(
        "relation",
        left.relation() == null ? "" : texts.relation(left),
        right.relation() == null ? "" : texts.relation(right));
    return table.rows;
  }

  private record Table(IdentityTexts texts, List<Row> rows) {
    void add(String field, @Nullable String left, @Nullable String right) {
      String one = left == null ? "" : left.strip();
      String other = right == null ? "" : right.strip();
      put(
          field,
          Difference.mark(PersonMask.masked(field, one, PERSONAL), one, other),
          Difference.mark(PersonMask.masked(field, other, PERSONAL), other, one),
          verdict(one, other));
    }

    void shown(String field, String left, String right) {
      put(
          field,
          Difference.mark(left, left, right),
          Difference.mark(right, right, left),
          verdict(left, right));
    }

    private void put(String field, List<Stretch> left, List<Stretch> right, String verdict) {
      if (!left.isEmpty() || !right.isEmpty()) {
        String tag =
            verdict.equals("same") ? "good" : verdict.equals("different") ? "warn" : "todo";
        rows.add(new Row(texts.field(field), left, right, tag, texts.say("result." + verdict)));
      }
    }

    private static String verdict(String left, String right) {
      if (left.isEmpty() || right.isEmpty()) {
        return "oneSide";
      }
      return left.equals(right) ? "same" : "different";
    }
  }

  @Override
  public String toString() {
    return "PairingView[" + left + ", " + right + "]";
  }
}
