package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.relieflink.law.EligibilityOpinion.Standing;

/**
 * 换一个回答，意见会不会变。One single answer that would change the overall opinion: what a person has to look
 * at twice.
 *
 * @param fact the question
 * @param now the answer on file
 * @param other the answer that would change the opinion
 * @param standing the opinion then
 * @param turned the rules whose finding turns
 */
public record Counterfactual(
    FactKey fact, Answer now, Answer other, Standing standing, List<EligibilityRule> turned) {
  private static final String TRIAL = "试算";

  /** Copies the list. */
  public Counterfactual {
    turned = List.copyOf(turned);
  }

  /** All single answers that change the opinion; those toward relief first, then in rule order. */
  public static List<Counterfactual> of(Facts facts, LocalDate on) {
    EligibilityOpinion now = Eligibility.assess(facts, on);
    List<Counterfactual> found = new ArrayList<>();
    for (FactKey fact : Eligibility.asked(facts, on)) {
      for (Answer other : List.of(Answer.YES, Answer.NO)) {
        Facts changed = facts.with(fact, new FactAnswer(other, TRIAL, null));
        EligibilityOpinion then = Eligibility.assess(changed, on);
        if (then.standing() != now.standing()) {
          found.add(
              new Counterfactual(
                  fact, facts.answer(fact).answer(), other, then.standing(), turned(now, then)));
        }
      }
    }
    found.sort(Comparator.comparing(Counterfactual::standing));
    return List.copyOf(found);
  }

  private static List<EligibilityRule> turned(EligibilityOpinion now, EligibilityOpinion then) {
    return now.findings().stream()
        .filter(one -> then.get(one.rule()).finding() != one.finding())
        .map(RuleFinding::rule)
        .distinct()
        .toList();
  }

  /** Such as {@code “生活困难”现在是“还不知道”，如果查明为“是”，意见是“可能符合”。} */
  public String text() {
    return "“"
        + fact.label()
        + "”现在是“"
        + now.label()
        + "”，如果查明为“"
        + other.label()
        + "”，意见是“"
        + standing.label()
        + "”。";
  }
}
