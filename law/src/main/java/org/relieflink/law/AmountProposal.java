package org.relieflink.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;

/**
 * 金额建议：每一步都在，输入和规则版本都在，可以复算。An amount proposal with every step, its inputs and the version of its
 * rules; a named person decides.
 *
 * @param facts inputs
 * @param choices inputs
 * @param lowestFen the least the ranges would allow on these facts
 * @param highestFen the most they would allow
 * @param localCap the check against the place's own limit, or null where it has none
 * @param notes what the reader has to know, in Chinese
 */
public record AmountProposal(
    Facts facts,
    Choices choices,
    PackRef pack,
    Outcome outcome,
    List<AmountStep> steps,
    long basicFen,
    long supplementFen,
    long amountFen,
    long lowestFen,
    long highestFen,
    CapCheck cap,
    @Nullable CapCheck localCap,
    List<String> notes)
    implements AmountResult {

  /** 用的哪个规则包。 */
  public record PackRef(String id, String version, String title, String digest, long unitFen) {}

  /** 结论。 */
  public enum Outcome {
    PROPOSED("proposed", "建议金额"),
    GENERALLY_NONE("generally_none", "一般不予救助"),
    OVER_CAP("over_cap", "超过上限，还缺理由和审批");

    private final String code;
    private final String label;

    Outcome(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The word in JSON. */
    public String code() {
      return code;
    }

    /** The word on the screen. */
    public String label() {
      return label;
    }
  }

  /** Copies the lists. */
  public AmountProposal {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /** The amount as money. */
  public Fen amount() {
    return new Fen(amountFen);
  }

  /** The choices that differ from what the default policy would have taken. */
  public List<Departure> departures(RulePack rules) {
    return Departure.of(this, rules);
  }

  /** The calculation in one line: {@code （10 + 14 + 10 + 6）× 1,000 元 × 1.0}. */
  public String formula() {
    return AmountCalculator.formula(this);
  }

  /** The canonical bytes: sorted keys, with inputs, pack version and digest. */
  public String canonicalJson() {
    return ProposalJson.write(this);
  }
}
