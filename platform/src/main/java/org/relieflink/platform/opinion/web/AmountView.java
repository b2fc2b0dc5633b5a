package org.relieflink.platform.opinion.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.AmountRule;
import org.relieflink.law.AmountStep;
import org.relieflink.law.Circumstances;
import org.relieflink.law.Departure;
import org.relieflink.law.RulePack;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.internal.picture.Drawing;
import org.relieflink.platform.opinion.internal.picture.RangePicture;
import org.relieflink.platform.opinion.internal.picture.StepCard;
import org.relieflink.platform.opinion.internal.picture.StepPicture;

/**
 * 救助金额页的内容：facts, multiples, picture and cap of one proposal.
 *
 * @param departures choices that differ from the default policy, each with chooser and reason
 */
record AmountView(
    OpinionView.Head head,
    String pack,
    String unit,
    List<FactLine> facts,
    List<Line> lines,
    String formula,
    String amount,
    String capitals,
    Cap cap,
    Drawing picture,
    List<StepCard> cards,
    String band,
    String outcome,
    List<String> departures,
    List<String> notes) {

  /** 一条事实和出处。 */
  record FactLine(String label, String value, String from) {}

  /**
   * 一行倍数。
   *
   * @param step id of the inputs when a person may choose here, else ""
   */
  record Line(
      String step,
      String title,
      String clause,
      @Nullable Drawing range,
      String value,
      String unit,
      String reason,
      String chooser,
      String amount) {}

  /** 上限。 */
  record Cap(
      String state, String tag, String text, List<String> ways, String approval, boolean open) {}

  static AmountView of(Candidate candidate, AmountProposal proposal, RulePack pack, Words words) {
    String amount = proposal.amount().yuanText();
    return new AmountView(
        OpinionView.Head.of(candidate),
        proposal.pack().title(),
        new Fen(proposal.pack().unitFen()).yuanText(),
        facts(candidate.maskedName(), proposal, pack, words),
        lines(proposal, words),
        proposal.formula(),
        amount,
        proposal.amount().capitals(),
        cap(proposal),
        StepPicture.of(proposal, words.say("amount.total"), words.say("amount.picture", amount)),
        StepCard.of(proposal, words.say("amount.total")),
        words.say(
            "amount.band",
            new Fen(proposal.lowestFen()).yuanText(),
            new Fen(proposal.highestFen()).yuanText()),
        proposal.outcome() == AmountProposal.Outcome.PROPOSED ? "" : proposal.outcome().label(),
        proposal.departures(pack).stream().map(Departure::text).toList(),
        proposal.notes());
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static List<FactLine> facts(
      String name, AmountProposal proposal, RulePack pack, Words words) {
    var facts = proposal.facts();
    List<FactLine> lines = new ArrayList<>();
    Integer age = facts.applicant().age(facts.asOf());
    boolean told = facts.applicant().birthDate() != null && !name.equals(ShownCandidates.WITHHELD);
    String born = told ? String.valueOf(facts.applicant().birthDate()) : "";
    lines.add(
        new FactLine(
            words.say("fact.applicant"),
            name + (age == null ? "" : words.say("fact.age", age)),
            born.isEmpty() ? "" : words.say("fact.born", born)));
    lines.add(
        new FactLine(
            words.say("fact.relation"),
            facts.applicant().relation(),
            facts.matter().harm().label()));
    facts
        .hardshipClasses()
        .forEach(
            one ->
                lines.add(
                    new FactLine(
                        words.say("fact.hardship"),
                        one.value(),
                        one.source() + (one.asOf() == null ? "" : "，" + one.asOf()))));
    facts
        .supplements()
        .forEach(
            one ->
                lines.add(
                    new FactLine(
                        words.say("fact.supplement"),
                        (one.byAnalogy() ? words.say("fact.analogy") : "")
                            + pack.supplements().kinds().getOrDefault(one.kind(), one.kind()),
                        one.reason())));
    lines.add(
        new FactLine(
            words.say("fact.fault"), facts.matter().fault().label(), facts.matter().faultSource()));
    lines.add(
        new FactLine(
            words.say("fact.compensation"),
            words.say("fact.yuan", new Fen(facts.compensation().receivedFen()).yuanText()),
            facts.compensation().source()));
    lines.addAll(further(facts.circumstances(), pack, words));
    return lines;
  }

  /** Only what is known, so that a plain case stays short. */
  private static List<FactLine> further(Circumstances known, RulePack pack, Words words) {
    List<FactLine> lines = new ArrayList<>();
    if (known.harmedOn() != null) {
      lines.add(new FactLine(words.say("harmedOn"), text(known.harmedOn()), ""));
    }
    if (known.lossFen() != null) {
      lines.add(new FactLine(words.say("fact.loss"), yuan(known.lossFen(), words), ""));
    }
    CircumstancesForm.injuries(pack).stream()
        .filter(row -> row.id().equals(known.injury()))
        .forEach(row -> lines.add(new FactLine(words.say("injury"), row.label(), "")));
    if (known.dependants() != null) {
      lines.add(
          new FactLine(words.say("dependants"), words.say("fact.persons", known.dependants()), ""));
    }
    if (known.awardFen() != null) {
      lines.add(new FactLine(words.say("fact.award"), yuan(known.awardFen(), words), ""));
    }
    known
        .groups()
        .forEach(
            one ->
                lines.add(
                    new FactLine(
                        words.say("groups"),
                        words.say("group.of." + one.group()),
                        one.source() + (one.asOf() == null ? "" : "，" + one.asOf()))));
    return lines;
  }

  private static String yuan(long fen, Words words) {
    return words.say("fact.yuan", new Fen(fen).yuanText());
  }

  private static List<Line> lines(AmountProposal proposal, Words words) {
    return proposal.steps().stream()
        .filter(step -> step.rule().kind() != AmountRule.Kind.CAP)
        .map(step -> line(step, words))
        .toList();
  }

  private static Line line(AmountStep step, Words words) {
    boolean chosen = step.discretionary();
    String described =
        words.say("amount.range", step.title(), step.allowed().text(), step.chosenText());
    return new Line(
        chosen ? step.rule().id() : "",
        step.title(),
        step.clause().textWithStatus(),
        RangePicture.of(step, described).orElse(null),
        step.chosenText(),
        step.rule().kind() == AmountRule.Kind.FACTOR ? "" : step.unit(),
        step.reason(),
        step.chooser(),
        amount(step));
  }

  static String amount(AmountStep step) {
    return switch (step.rule().kind()) {
      case BASIC, SUPPLEMENT -> new Fen(step.stepFen()).yuanText();
      case FACTOR ->
          "× " + (step.chosenText().contains(".") ? step.chosenText() : step.chosenText() + ".0");
      case DEDUCTION, FLOOR, LIMIT, ROUNDING ->
          (step.stepFen() < 0 ? "−" : "+") + new Fen(Math.abs(step.stepFen())).yuanText();
      case CAP -> "";
    };
  }

  private static Cap cap(AmountProposal proposal) {
    var cap = proposal.cap();
    String tag =
        switch (cap.state()) {
          case WITHIN -> "good";
          case OVER_OPEN -> "warn";
          case OVER_GRANTED -> "doing";
          case NO_FIGURE -> "todo";
        };
    boolean over =
        switch (cap.state()) {
          case OVER_OPEN, OVER_GRANTED -> true;
          case WITHIN, NO_FIGURE -> false;
        };
    return new Cap(
        cap.state().label(),
        tag,
        cap.notice(),
        cap.ways().stream()
            .map(way -> way.text() + "（" + way.clause().textWithStatus() + "）")
            .toList(),
        cap.approval(),
        over);
  }
}
