package org.relieflink.platform.opinion.internal.picture;

import java.util.List;
import org.relieflink.law.AmountProposal;

/**
 * 金额步骤卡片（手机）：one card per step; each bar starts where the last one ended.
 *
 * @param x left edge of the bar, of {@link #WIDTH}
 * @param width of the bar
 * @param kind class of the bar
 */
public record StepCard(String label, String detail, String amount, int x, int width, String kind) {
  /** Width of a full bar. */
  public static final int WIDTH = 294;

  /** The cards of a proposal. */
  public static List<StepCard> of(AmountProposal proposal, String totalLabel) {
    List<StepColumn> columns = StepColumn.of(proposal, totalLabel);
    long most =
        columns.stream().mapToLong(one -> Math.max(one.fromFen(), one.toFen())).max().orElse(1);
    return columns.stream().map(column -> card(column, Math.max(1, most))).toList();
  }

  private static StepCard card(StepColumn column, long most) {
    boolean adds =
        switch (column.kind()) {
          case BASIC, SUPPLEMENT -> true;
          case FACTOR, TOTAL -> false;
        };
    int from = adds ? scaled(column.fromFen(), most) : 0;
    int to = scaled(column.toFen(), most);
    return new StepCard(
        column.label(),
        column.detail(),
        column.amount(),
        from,
        Math.max(0, to - from),
        column.kind().paint());
  }

  private static int scaled(long fen, long most) {
    return (int) Math.round((double) WIDTH * fen / most);
  }
}
