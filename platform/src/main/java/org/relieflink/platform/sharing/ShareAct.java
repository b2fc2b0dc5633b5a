package org.relieflink.platform.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 合法的动作：the one table of moves; the database holds the same as {@code sharing.move}. */
public enum ShareAct {
  SEND(ShareKind.REQUEST, Side.ASKER, ShareState.SENT),
  RECEIVE(ShareKind.REQUEST, Side.ANSWERER, ShareState.RECEIVED, ShareState.SENT),
  ANSWER(
      ShareKind.REQUEST, Side.ANSWERER, ShareState.ANSWERED, ShareState.SENT, ShareState.RECEIVED),
  CANNOT(
      ShareKind.REQUEST,
      Side.ANSWERER,
      ShareState.UNANSWERABLE,
      ShareState.SENT,
      ShareState.RECEIVED),
  SEND_BACK(
      ShareKind.REQUEST, Side.ANSWERER, ShareState.RETURNED, ShareState.SENT, ShareState.RECEIVED),
  CLOSE(
      ShareKind.REQUEST,
      Side.ASKER,
      ShareState.CLOSED,
      ShareState.ANSWERED,
      ShareState.UNANSWERABLE,
      ShareState.RETURNED),
  WITHDRAW(
      ShareKind.REQUEST, Side.ASKER, ShareState.WITHDRAWN, ShareState.SENT, ShareState.RECEIVED),
  REPORT(ShareKind.CORRECTION, Side.ASKER, ShareState.SENT),
  MEND(ShareKind.CORRECTION, Side.ANSWERER, ShareState.CORRECTED, ShareState.SENT),
  UPHOLD(ShareKind.CORRECTION, Side.ANSWERER, ShareState.NOT_WRONG, ShareState.SENT),
  CHANGE(
      ShareKind.CORRECTION,
      Side.SERVER,
      ShareState.CHANGED,
      ShareState.SENT,
      ShareState.CORRECTED,
      ShareState.NOT_WRONG),
  TAKE_BACK(
      ShareKind.CORRECTION,
      Side.ASKER,
      ShareState.WITHDRAWN,
      ShareState.SENT,
      ShareState.CORRECTED,
      ShareState.NOT_WRONG),
  RAISE(ShareKind.DISPUTE, Side.ASKER, ShareState.OPEN),
  FOR_MEETING(ShareKind.DISPUTE, Side.ASKER, ShareState.MEETING, ShareState.OPEN),
  SETTLE(ShareKind.DISPUTE, Side.ASKER, ShareState.SETTLED, ShareState.OPEN, ShareState.MEETING);

  /** 谁做。 */
  public enum Side {
    ASKER,
    ANSWERER,
    SERVER
  }

  private final ShareKind kind;
  private final Side side;
  private final ShareState to;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, never changes
  private final Set<ShareState> from;

  ShareAct(ShareKind kind, Side side, ShareState to, ShareState... from) {
    this.kind = kind;
    this.side = side;
    this.to = to;
    this.from = Set.of(from);
  }

  public ShareKind kind() {
    return kind;
  }

  public Side side() {
    return side;
  }

  public ShareState to() {
    return to;
  }

  /** Whether it begins one. */
  public boolean begins() {
    return from.isEmpty();
  }

  public boolean from(ShareState state) {
    return from.contains(state);
  }

  /** Whether it wants words: a reason, or how it was settled. */
  public boolean wantsWords() {
    return switch (this) {
      case CANNOT, SEND_BACK, WITHDRAW, REPORT, MEND, UPHOLD, TAKE_BACK, FOR_MEETING, SETTLE ->
          true;
      case SEND, RECEIVE, ANSWER, CLOSE, CHANGE, RAISE -> false;
    };
  }

  /** What a side may do now, in the order of the table. */
  public static List<ShareAct> open(ShareKind kind, Side side, ShareState state) {
    return Arrays.stream(values())
        .filter(act -> act.kind == kind && act.side == side && act.from(state))
        .toList();
  }
}
