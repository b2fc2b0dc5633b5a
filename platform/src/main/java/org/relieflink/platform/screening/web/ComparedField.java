package org.relieflink.platform.screening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.linkage.Field;
import org.relieflink.linkage.PathStep;
import org.relieflink.platform.identity.Difference;
import org.relieflink.platform.identity.Difference.Stretch;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Comparison.Reason;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.Veil;

/**
 * 逐项对比的一行。 One row of the side-by-side table; differing characters are marked through the mask.
 *
 * @param tag class of the result's tag
 */
record ComparedField(
    String label, List<Stretch> left, List<Stretch> right, String tag, String result) {

  ComparedField {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  static List<ComparedField> all(Comparison comparison, Veil veil, Texts texts) {
    Face left = comparison.askedFrom();
    Face right = comparison.askedTo().face();
    Veil open = veil.lift();
    Table table = new Table(comparison, texts, new ArrayList<>());
    boolean hidden = veil.withheld(left) || veil.withheld(right);
    table.add(
        Field.NAME,
        side(veil.name(left), open.name(left)),
        side(veil.name(right), open.name(right)));
    if (hidden) {
      return table.rows;
    }
    table.add(
        Field.NUMBER,
        side(veil.number(left), open.number(left)),
        side(veil.number(right), open.number(right)));
    table.add(
        Field.SEX,
        side(texts.sex(left.gender()), texts.sex(left.gender())),
        side(texts.sex(right.gender()), texts.sex(right.gender())));
    table.add(
        Field.BIRTH_DATE,
        side(veil.born(left), open.born(left)),
        side(veil.born(right), open.born(right)));
    table.add(
        Field.ADDRESS,
        side(veil.address(left), open.address(left)),
        side(veil.address(right), open.address(right)));
    table.add(
        Field.PHONE,
        side(veil.phone(left), open.phone(left)),
        side(veil.phone(right), open.phone(right)));
    return table.rows;
  }

  /** 一边：给人看的和真的。 */
  private record Side(String shown, String real) {
    @Override
    public String toString() {
      return "Side[masked]";
    }
  }

  private static Side side(String shown, String real) {
    return new Side(shown, real);
  }

  private record Table(Comparison comparison, Texts texts, List<ComparedField> rows) {
    void add(Field field, Side left, Side right) {
      Verdict verdict = verdict(field, left, right);
      rows.add(
          new ComparedField(
              texts.say("field." + field.name()),
              Difference.mark(left.shown, left.real, right.real),
              Difference.mark(right.shown, right.real, left.real),
              verdict.tag,
              verdict.text));
    }

    private Verdict verdict(Field field, Side left, Side right) {
      if (left.real.isEmpty() || right.real.isEmpty()) {
        boolean both = left.real.isEmpty() && right.real.isEmpty();
        return new Verdict("todo", texts.say(both ? "result.neither" : "result.oneSide"));
      }
      if (left.real.equals(right.real)) {
        return new Verdict("good", texts.say("result.same"));
      }
      if (field == Field.ADDRESS && comparison.asked().kind() == PathStep.Kind.SAME_ADDRESS) {
        return new Verdict("good", texts.say("result.sameHouse"));
      }
      if (!comparison.asked().samePerson()) {
        return new Verdict("todo", texts.say("result.different")); // two persons: nothing is wrong
      }
      Optional<Reason> reason = reason(field);
      boolean against = reason.map(found -> found.weight() < 0).orElse(true);
      String label = reason.map(Reason::label).orElseGet(() -> texts.say("result.different"));
      return new Verdict(against ? "bad" : "warn", label);
    }

    private Optional<Reason> reason(Field field) {
      return comparison.evidence().stream()
          .filter(reason -> reason.field().equals(field.name()))
          .findFirst();
    }
  }

  private record Verdict(String tag, String text) {}

  @Override
  public String toString() {
    return "ComparedField[" + label + "]";
  }
}
