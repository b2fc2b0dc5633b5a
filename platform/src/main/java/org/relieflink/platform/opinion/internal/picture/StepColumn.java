package org.relieflink.platform.opinion.internal.picture;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.kernel.Fen;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.AmountRule;
import org.relieflink.law.AmountStep;

/**
 * 步骤图的一栏。 One column of the amount picture.
 *
 * @param fromFen where the column starts
 * @param toFen where it ends; for the total and factors the running amount
 * @param lowFen lower edge of the allowed range, equal to {@code highFen} when nothing may be
 *     chosen
 */
public record StepColumn(
    Kind kind,
    String label,
    String detail,
    String amount,
    long fromFen,
    long toFen,
    long lowFen,
    long highFen) {
  /** 怎样画。 */
  public enum Kind {
    BASIC("m4"),
    SUPPLEMENT("pos"),
    FACTOR("mute"),
    TOTAL("main");

    private final String paint;

    Kind(String paint) {
      this.paint = paint;
    }

    /** Class of the bar. */
    public String paint() {
      return paint;
    }
  }

  /** Whether a person could have chosen otherwise. */
  public boolean ranged() {
    return highFen > lowFen;
  }

  long topFen() {
    return Math.max(Math.max(fromFen, toFen), ranged() ? highFen : 0);
  }

  /**
   * All columns of a proposal; the cap is not a column, its state stands under the total.
   *
   * @param totalLabel such as 建议金额
   */
  public static List<StepColumn> of(AmountProposal proposal, String totalLabel) {
    List<StepColumn> columns = new ArrayList<>();
    long running = 0;
    for (AmountStep step : proposal.steps()) {
      if (step.rule().kind() != AmountRule.Kind.CAP) {
        columns.add(column(step, running, proposal.pack().unitFen()));
        running = step.runningFen();
      }
    }
    String total = proposal.amount().yuanText() + " 元";
    boolean none = proposal.outcome() == AmountProposal.Outcome.GENERALLY_NONE;
    String under = none ? proposal.outcome().label() : proposal.cap().state().label();
    columns.add(new StepColumn(Kind.TOTAL, totalLabel, under, total, 0, running, 0, 0));
    return List.copyOf(columns);
  }

  private static StepColumn column(AmountStep step, long from, long unitFen) {
    Kind kind =
        switch (step.rule().kind()) {
          case BASIC -> Kind.BASIC;
          case SUPPLEMENT -> Kind.SUPPLEMENT;
          case FACTOR, DEDUCTION, FLOOR, LIMIT, ROUNDING, CAP -> Kind.FACTOR;
        };
    boolean ranged = kind != Kind.FACTOR && step.discretionary();
    long low = ranged ? from + fen(step.allowed().least(), unitFen) : 0;
    long high = ranged ? from + fen(step.allowed().most(), unitFen) : 0;
    return new StepColumn(
        kind, step.label(), step.detail(), amount(step, from), from, step.runningFen(), low, high);
  }

  private static long fen(java.math.BigDecimal multiple, long unitFen) {
    return multiple.multiply(java.math.BigDecimal.valueOf(unitFen)).longValue();
  }

  private static String amount(AmountStep step, long from) {
    return switch (step.rule().kind()) {
      case BASIC, SUPPLEMENT -> (from == 0 ? "" : "+") + new Fen(step.stepFen()).yuanText();
      case FACTOR, CAP -> "× " + factor(step);
      case DEDUCTION, FLOOR, LIMIT, ROUNDING ->
          (step.stepFen() < 0 ? "−" : "+") + new Fen(Math.abs(step.stepFen())).yuanText();
    };
  }

  private static String factor(AmountStep step) {
    String text = step.chosenText();
    return text.contains(".") ? text : text + ".0";
  }
}
