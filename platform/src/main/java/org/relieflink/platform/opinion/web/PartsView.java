package org.relieflink.platform.opinion.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Clause;
import org.relieflink.law.payment.Parts;
import org.relieflink.law.payment.UrgentRelief;
import org.relieflink.platform.opinion.PaymentParts;

/** 怎样发的内容：one table for each division, with a sum that can be added up by hand. */
record PartsView(List<Table> tables) {

  /**
   * 一张表。
   *
   * @param clause with its status; empty where there is none
   * @param sum all parts and what they add up to
   * @param wrong why there are no parts, each with the next step
   * @param notes what has to follow
   */
  record Table(
      String id,
      String title,
      String clause,
      List<Line> lines,
      String total,
      String sum,
      List<String> wrong,
      List<String> notes) {
    Table noted(String note) {
      return new Table(id, title, clause, lines, total, sum, wrong, List.of(note));
    }
  }

  /** 一份。 */
  record Line(String who, String amount, String why) {}

  static PartsView of(PaymentParts parts, Words words) {
    Told told = new Told(parts, words);
    List<Table> tables = new ArrayList<>();
    if (parts.urgent() != null) {
      tables.add(told.urgent(parts.urgent()));
    }
    if (parts.shares() != null) {
      tables.add(told.shares(parts.shares()));
    }
    if (parts.dues() != null) {
      tables.add(told.divided("dues", parts.dues(), told.advance()));
    }
    if (parts.levels() != null) {
      tables.add(told.divided("levels", parts.levels(), List.of()));
    }
    return new PartsView(List.copyOf(tables));
  }

  /** 说成句子。 */
  private record Told(PaymentParts parts, Words words) {
    Table urgent(UrgentRelief urgent) {
      List<String> wrong = new ArrayList<>(urgent.reasons());
      long advance = parts.advanceFen();
      if (parts.overpaid()) {
        wrong.add(words.say("pay.overpaid", yuan(advance), yuan(parts.totalFen())));
      }
      List<Line> lines = new ArrayList<>();
      if (wrong.isEmpty()) {
        lines.addAll(advance());
        lines.add(
            new Line(
                words.say("pay.rest"),
                yuan(parts.totalFen() - advance),
                words.say("pay.rest.why")));
      }
      List<String> notes = new ArrayList<>();
      if (urgent.mostFen() > 0) {
        notes.add(words.say("pay.bounds", yuan(urgent.usualFen()), yuan(urgent.mostFen())));
      }
      notes.addAll(urgent.notes());
      return table("urgent", urgent.clause(), lines, new Said(wrong, notes));
    }

    /** What was paid before counts as one of the parts. */
    List<Line> advance() {
      long advance = parts.advanceFen();
      return advance == 0
          ? List.of()
          : List.of(
              new Line(words.say("pay.advance"), yuan(advance), words.say("pay.advance.why")));
    }

    /** Which article says who is relieved; none that is registered says how they divide. */
    Table shares(Parts said) {
      Table table = divided("shares", said, List.of());
      return table.lines().isEmpty() ? table : table.noted(words.say("pay.shares.unwritten"));
    }

    Table divided(String id, Parts said, List<Line> before) {
      if (said instanceof Parts.Refused refused) {
        return table(id, null, List.of(), new Said(refused.reasons(), List.of()));
      }
      Parts.Divided divided = (Parts.Divided) said;
      List<Line> lines = new ArrayList<>(before);
      divided
          .parts()
          .forEach(part -> lines.add(new Line(part.who(), yuan(part.fen()), part.reason())));
      return table(id, divided.clause(), lines, new Said(List.of(), List.of()));
    }

    private Table table(String id, @Nullable Clause clause, List<Line> lines, Said said) {
      String total = yuan(parts.totalFen());
      String added = lines.stream().map(Line::amount).collect(Collectors.joining(" + "));
      return new Table(
          id,
          words.say("pay.table." + id),
          clause == null ? "" : clause.textWithStatus(),
          List.copyOf(lines),
          total,
          words.say("pay.sum", added, total),
          List.copyOf(said.wrong),
          List.copyOf(said.notes));
    }

    private static String yuan(long fen) {
      return new Fen(fen).yuanText();
    }
  }

  /** 不行的理由和要跟上的事。 */
  private record Said(List<String> wrong, List<String> notes) {}
}
