package org.relieflink.platform.transfer;

import static org.relieflink.platform.transfer.TransferState.ACCEPTED;
import static org.relieflink.platform.transfer.TransferState.CLOSED;
import static org.relieflink.platform.transfer.TransferState.COORDINATING;
import static org.relieflink.platform.transfer.TransferState.HANDED_BACK;
import static org.relieflink.platform.transfer.TransferState.PASSED;
import static org.relieflink.platform.transfer.TransferState.PREVIEWED;
import static org.relieflink.platform.transfer.TransferState.QUESTIONED;
import static org.relieflink.platform.transfer.TransferState.REJECTED;
import static org.relieflink.platform.transfer.TransferState.RESULT;
import static org.relieflink.platform.transfer.TransferState.RETURNED;
import static org.relieflink.platform.transfer.TransferState.SENT;
import static org.relieflink.platform.transfer.TransferState.WITHDRAWN;
import static org.relieflink.platform.transfer.TransferState.WORKING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.Deed;

/** 合法的动作：the one table of moves; the database holds the same as {@code transfer.move}. */
public enum TransferAct {
  /** 拟一件。 */
  DRAFT(By.MAKES, TransferState.DRAFT),
  DISCARD(By.MAKES, WITHDRAWN, TransferState.DRAFT),
  /** 审签发出：another officer than the one who drafted it. */
  SEND(By.DECIDES, SENT, TransferState.DRAFT),
  WITHDRAW(
      By.DECIDES,
      WITHDRAWN,
      SENT,
      PREVIEWED,
      ACCEPTED,
      WORKING,
      PASSED,
      HANDED_BACK,
      REJECTED,
      RETURNED,
      COORDINATING,
      QUESTIONED),
  /** 催办。 */
  REMIND(By.MAKES),
  TAKE_BACK(By.MAKES, RETURNED, HANDED_BACK),
  /** 不同意退回，请继续办。 */
  KEEP(By.DECIDES, WORKING, HANDED_BACK),
  /** 改送另一个部门：drafted anew, agreed to anew. */
  REDIRECT(By.MAKES, TransferState.DRAFT, REJECTED, RETURNED),
  QUESTION(By.MAKES, QUESTIONED, RESULT),
  CONFIRM(By.DECIDES, TransferState.CONFIRMED, RESULT),
  CLOSE(By.MAKES, CLOSED, TransferState.CONFIRMED),
  /** 没有部门接，写明理由结束。 */
  END(By.DECIDES, CLOSED, REJECTED, RETURNED),
  /** 看过预览。 */
  PREVIEW(By.ASKED, PREVIEWED, SENT),
  ACCEPT(By.ASKED, ACCEPTED, SENT, PREVIEWED, PASSED),
  REJECT(By.ASKED, REJECTED, SENT, PREVIEWED),
  /** 不接转交：it stays with the one who has it. */
  DECLINE(By.ASKED, WORKING, PASSED),
  START(By.HOLDS, WORKING, ACCEPTED),
  HAND_BACK(By.HOLDS, HANDED_BACK, ACCEPTED, WORKING),
  /** 转交另一个单位。 */
  PASS(By.HOLDS, PASSED, ACCEPTED, WORKING),
  RECALL(By.HOLDS, WORKING, PASSED),
  /** 回复结果。 */
  REPLY(By.HOLDS, RESULT, ACCEPTED, WORKING, QUESTIONED),
  /** 协调的单位指定一个部门，那个部门还要接受。 */
  ASSIGN(By.HOLDS, SENT, COORDINATING),
  /** 转了几次没有人接，交给协调的单位。 */
  COORDINATE(By.SERVER, COORDINATING, REJECTED, RETURNED, WORKING),
  /** 自动催办。 */
  NUDGE(By.SERVER),
  /** 提级：the coordinating office sees it. */
  ESCALATE(By.SERVER),
  /** 副本跟着原件：what was done on a copy did not count; state and seats are the original's. */
  OVERTAKEN(By.SERVER, WITHDRAWN);

  /** 谁做。 */
  public enum By {
    /** Clerks, prosecutors and chiefs of the office that sends. */
    MAKES,
    /** Prosecutors and chiefs of it. */
    DECIDES,
    /** The unit that is asked to take it. */
    ASKED,
    /** The unit that has it. */
    HOLDS,
    /** Nobody but the server, by a dated rule. */
    SERVER
  }

  private static final Set<TransferAct> WITH_WORDS =
      EnumSet.of(DISCARD, WITHDRAW, KEEP, QUESTION, END, PASS, RECALL, ASSIGN);

  private final By by;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, never changes
  private final List<TransferState> to; // none: it stays where it is

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, never changes
  private final Set<TransferState> from;

  TransferAct(By by) {
    this.by = by;
    this.to = List.of();
    this.from = Set.of();
  }

  TransferAct(By by, TransferState to, TransferState... from) {
    this.by = by;
    this.to = List.of(to);
    this.from = Set.of(from);
  }

  public By by() {
    return by;
  }

  /** Whether the office that sends does it. */
  public boolean ofSender() {
    return by == By.MAKES || by == By.DECIDES;
  }

  /** Whether a department, or the coordinating office, does it. */
  public boolean ofDepartment() {
    return by == By.ASKED || by == By.HOLDS;
  }

  /** The right that the table must give for it. */
  public Deed deed() {
    return by == By.DECIDES ? Deed.DECIDE : Deed.WRITE;
  }

  public TransferState to(TransferState state) {
    return to.isEmpty() ? state : to.get(0);
  }

  /** Whether the matter stays where it is: two of one page are two steps. */
  public boolean stays() {
    return to.isEmpty();
  }

  public boolean begins() {
    return this == DRAFT;
  }

  public boolean from(TransferState state) {
    return to.isEmpty() ? state.withDepartment() : from.contains(state);
  }

  /** Whether it wants a reason of the dated list. */
  public boolean wantsReason() {
    return this == REJECT || this == DECLINE || this == HAND_BACK;
  }

  /** Whether it names a unit. */
  public boolean wantsUnit() {
    return this == REDIRECT || this == PASS || this == ASSIGN;
  }

  /** Whether a department is told of the person by it: never of a sealed case. */
  public boolean tells() {
    return this == SEND || this == REMIND || wantsUnit();
  }

  /** Whether nobody took it: so many of these lead to the coordinating office. */
  public boolean bounces() {
    return wantsReason();
  }

  /** Whether it wants words. */
  public boolean wantsWords() {
    return WITH_WORDS.contains(this);
  }

  /** The acts that a step of the table leads on to, in its order. */
  public static List<TransferAct> open(TransferState state) {
    return Arrays.stream(values())
        .filter(act -> act.by != By.SERVER && !act.begins() && act.from(state))
        .toList();
  }
}
