package org.relieflink.platform.transfer.internal;

import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;

/**
 * 谁拿着、请谁接：what an act makes of it. A hand-over changes who is asked; who has it changes when the
 * other side takes it. The database holds the same.
 *
 * @param holder line of the unit that has it
 * @param offered line of the unit that is asked to take it; empty where none is
 */
record Seats(String holder, String offered) {

  /**
   * After an act.
   *
   * @param unit that the act names; for {@link TransferAct#COORDINATE} the coordinating office
   */
  static Seats after(Transfer transfer, TransferAct act, String unit) {
    String holder = transfer.holder();
    String offered = transfer.offered();
    return switch (act) {
      case ACCEPT, TAKE_BACK -> new Seats(offered, "");
      case COORDINATE -> new Seats(unit, "");
      case REDIRECT, PASS, ASSIGN -> new Seats(holder, unit);
      case HAND_BACK -> new Seats(holder, transfer.sender().line());
      case DISCARD, KEEP, END, REJECT, DECLINE, RECALL -> new Seats(holder, "");
      case DRAFT,
          SEND,
          WITHDRAW,
          REMIND,
          QUESTION,
          CONFIRM,
          CLOSE,
          PREVIEW,
          START,
          REPLY,
          NUDGE,
          ESCALATE,
          OVERTAKEN ->
          new Seats(holder, offered);
    };
  }
}
