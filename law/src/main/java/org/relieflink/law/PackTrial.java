package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 一份规则包在以往的建议上试算：谁多、谁少、一共差多少。A pack tried on past proposals with their own inputs and choices;
 * nothing of it is kept.
 *
 * @param cases those that could be calculated, in the order given
 * @param refused how many could not, by the sentence that says why
 * @param refusedFen what was proposed for those, in fen; they are in no sum
 * @param elsewhere how many are of another place or organ, which the pack does not concern
 * @param unreadable how many stored inputs could not be read
 */
public record PackTrial(
    List<Case> cases,
    Map<String, Integer> refused,
    int refusedCases,
    long refusedFen,
    int elsewhere,
    int unreadable) {

  /**
   * 以往的一份建议。
   *
   * @param id of the stored proposal
   * @param content its canonical JSON
   */
  public record Past(long id, long amountFen, String content) {}

  /** 一份的前后。 */
  public record Case(long id, long beforeFen, long afterFen) {
    /** Positive when the person would get more. */
    public long changeFen() {
      return afterFen - beforeFen;
    }
  }

  /** Copies the collections. */
  public PackTrial {
    cases = List.copyOf(cases);
    refused = java.util.Collections.unmodifiableMap(new TreeMap<>(refused));
  }

  /** Tries the pack on each, whatever the day of its facts. */
  public static PackTrial of(List<Past> past, RulePack draft) {
    RulePack pack = draft.onAnyDay();
    List<Case> cases = new ArrayList<>();
    Map<String, Integer> refused = new TreeMap<>();
    int none = 0;
    long noneFen = 0;
    int elsewhere = 0;
    int unreadable = 0;
    for (Past one : past) {
      Optional<FactsFile> inputs = Replay.inputs(one.content());
      if (inputs.isEmpty()) {
        unreadable++;
      } else if (!concerns(pack, inputs.get().facts())) {
        elsewhere++;
      } else {
        FactsFile file = inputs.get();
        AmountResult result = AmountCalculator.calculate(file.facts(), pack, file.choices());
        if (result instanceof AmountProposal proposal) {
          cases.add(new Case(one.id(), one.amountFen(), proposal.amountFen()));
        } else {
          none++;
          noneFen += one.amountFen();
          count((AmountRefusal) result, refused);
        }
      }
    }
    return new PackTrial(cases, refused, none, noneFen, elsewhere, unreadable);
  }

  private static boolean concerns(RulePack pack, Facts facts) {
    return facts.place().equals(pack.place())
        && facts.circumstances().organ() == pack.extras().organ();
  }

  private static void count(AmountRefusal refusal, Map<String, Integer> into) {
    refusal.reasons().stream()
        .map(AmountRefusal.Reason::sentence)
        .distinct()
        .forEach(sentence -> into.merge(sentence, 1, Integer::sum));
  }

  /** How many would get more. */
  public long winners() {
    return cases.stream().filter(one -> one.changeFen() > 0).count();
  }

  /** How many would get less. */
  public long losers() {
    return cases.stream().filter(one -> one.changeFen() < 0).count();
  }

  /** How many would get the same. */
  public long same() {
    return cases.size() - winners() - losers();
  }

  /** What was proposed for those that could be calculated, in fen. */
  public long beforeFen() {
    return cases.stream().mapToLong(Case::beforeFen).sum();
  }

  /** What would be proposed for them, in fen. */
  public long afterFen() {
    return cases.stream().mapToLong(Case::afterFen).sum();
  }
}
