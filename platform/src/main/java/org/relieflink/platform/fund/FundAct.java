package org.relieflink.platform.fund;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.approval.ApprovalKind;

/**
 * 动作：what may be done with the fund; which accounts it moves between stands in {@code fund.move}.
 */
public enum FundAct {
  OPEN_POOL(Deed.WRITE, null),
  OPEN_EARMARK(Deed.WRITE, null),
  /** 收款：source to pool. */
  RECEIVE(Deed.WRITE, null),
  /** 指定用途：pool to earmark. */
  EARMARK(Deed.WRITE, ApprovalKind.FUND_MOVE),
  /** 预留：earmark to commitment, for a decided case. */
  COMMIT(Deed.DECIDE, ApprovalKind.FUND_COMMITMENT),
  /** 付出：commitment to in transit; each is an order to the bank. */
  SEND(Deed.WRITE, null),
  /** 确认：in transit to paid, by a receipt. */
  CONFIRM(Deed.WRITE, null),
  /** 退回：in transit to returned. */
  RETURN(Deed.WRITE, null),
  /** 追回：paid to recovered. */
  RECOVER(Deed.WRITE, null),
  /** 撤销预留：what is still held goes back to the earmark. */
  VOID(Deed.DECIDE, null),
  /** 到期：the same by the clock; whoever reserves next has it done too. */
  EXPIRE(Deed.WRITE, null),
  /** 上缴：back to the source. */
  HAND_BACK(Deed.WRITE, ApprovalKind.FUND_MOVE),
  /** 冲正：the mirror of one entry, once. */
  REVERSE(Deed.WRITE, ApprovalKind.FUND_MOVE),
  /** 关户：only at zero, with everything below. */
  CLOSE(Deed.WRITE, null);

  private static final Set<FundAct> AMOUNT =
      EnumSet.of(RECEIVE, EARMARK, COMMIT, SEND, CONFIRM, RETURN, RECOVER, HAND_BACK);
  private static final Set<FundAct> WORDS =
      EnumSet.of(RETURN, RECOVER, VOID, HAND_BACK, REVERSE, CLOSE);

  /** The clock and people's giving up are not taken back: a new reservation is made instead. */
  private static final Set<FundAct> LASTING = EnumSet.of(VOID, EXPIRE, REVERSE);

  private final Deed deed;
  private final @Nullable ApprovalKind approval;

  FundAct(Deed deed, @Nullable ApprovalKind approval) {
    this.deed = deed;
    this.approval = approval;
  }

  /** {@code WRITE} is the payer's, {@code DECIDE} the handler's: never the same officer's. */
  public Deed deed() {
    return deed;
  }

  /** Who else must agree; empty where nobody needs to. */
  public Optional<ApprovalKind> approval() {
    return Optional.ofNullable(approval);
  }

  public boolean wantsAmount() {
    return AMOUNT.contains(this);
  }

  /** Whether a reason in words is wanted. */
  public boolean wantsWords() {
    return WORDS.contains(this);
  }

  public boolean isReversible() {
    return !LASTING.contains(this);
  }

  /** Last part of its address, e.g. {@code hand-back}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
