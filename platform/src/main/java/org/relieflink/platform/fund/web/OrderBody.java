package org.relieflink.platform.fund.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.fund.FundOrder.Payee;

/**
 * 接口里的一条命令：every field may be missing; numbers are read exactly, so that half a fen and account
 * 12.9 are refused and not cut off.
 *
 * @param act only inside of linked orders
 */
record OrderBody(
    @Nullable String act,
    @Nullable BigDecimal about,
    @Nullable BigDecimal amountFen,
    @Nullable String caseNo,
    @Nullable String decision,
    @Nullable String instrument,
    @Nullable String article,
    @Nullable String words,
    @Nullable String person,
    @Nullable BigDecimal instalment,
    @Nullable BigDecimal opinion,
    @Nullable BigDecimal proposal,
    @Nullable BigDecimal payee,
    @Nullable String title,
    @Nullable String origin,
    @Nullable BigDecimal year,
    @Nullable String bank,
    @Nullable String purpose,
    @Nullable String receipt,
    @Nullable String reason) {
  private static final int MOST_DIGITS = 18; // what a long surely holds
  private static final long NONE = -1; // no number of anything: refused as one

  FundOrder order(FundAct what) {
    return new FundOrder(
        what,
        whole(about),
        whole(amountFen),
        new Ground(text(caseNo), text(decision), text(instrument), text(article), text(words)),
        new Payee(
            text(person),
            instalment == null && what == FundAct.COMMIT ? 1 : small(instalment),
            whole(opinion),
            whole(proposal),
            whole(payee)),
        new Opening(text(title), text(origin), small(year), text(bank), text(purpose)),
        text(receipt));
  }

  /** Zero for none; what is no whole number, or a longer one than any is, is below zero. */
  static long whole(@Nullable BigDecimal given) {
    if (given == null) {
      return 0;
    }
    long digits = (long) given.precision() - given.scale();
    boolean whole = digits <= MOST_DIGITS && given.stripTrailingZeros().scale() <= 0;
    return whole ? given.longValueExact() : NONE;
  }

  private static int small(@Nullable BigDecimal given) {
    long whole = whole(given);
    return (int) (whole == (int) whole ? whole : NONE);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  @Override
  public String toString() {
    return "OrderBody[" + act + " " + about + " " + amountFen + "]";
  }
}
