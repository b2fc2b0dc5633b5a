package org.relieflink.platform.fund.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.fund.FundOrder.Payee;

/**
 * 接口里的一条命令：every field may be missing; an amount is read exactly, so that half a fen is refused and
 * not cut off.
 *
 * @param act only inside of linked orders
 */
record OrderBody(
    @Nullable String act,
    @Nullable Long about,
    @Nullable BigDecimal amountFen,
    @Nullable String caseNo,
    @Nullable String decision,
    @Nullable String instrument,
    @Nullable String article,
    @Nullable String words,
    @Nullable String person,
    @Nullable Integer instalment,
    @Nullable Long opinion,
    @Nullable Long proposal,
    @Nullable String title,
    @Nullable String origin,
    @Nullable Integer year,
    @Nullable String bank,
    @Nullable String purpose,
    @Nullable String receipt,
    @Nullable String reason) {
  private static final int MOST_DIGITS = 18; // what a long surely holds
  private static final long NONE = -1; // no amount of anything: refused as one

  FundOrder order(FundAct what) {
    return new FundOrder(
        what,
        about == null ? 0 : about,
        fen(),
        new Ground(text(caseNo), text(decision), text(instrument), text(article), text(words)),
        new Payee(
            text(person),
            instalment == null ? what == FundAct.COMMIT ? 1 : 0 : instalment,
            opinion == null ? 0 : opinion,
            proposal == null ? 0 : proposal),
        new Opening(text(title), text(origin), year == null ? 0 : year, text(bank), text(purpose)),
        text(receipt));
  }

  /** Zero for none; what is no whole number of fen, or none that a purse holds, is below zero. */
  private long fen() {
    if (amountFen == null) {
      return 0;
    }
    long digits = (long) amountFen.precision() - amountFen.scale();
    boolean whole = digits <= MOST_DIGITS && amountFen.stripTrailingZeros().scale() <= 0;
    return whole ? amountFen.longValueExact() : NONE;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  @Override
  public String toString() {
    return "OrderBody[" + act + " " + about + " " + amountFen + "]";
  }
}
