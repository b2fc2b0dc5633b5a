package org.relieflink.platform.transfer.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.stereotype.Component;

/** 手上的这一件：of one side; what is not there and what is not for this officer answer alike. */
@Component
class TransferAtHand {
  private final Transfers transfers;
  private final CurrentOfficer current;

  TransferAtHand(Transfers transfers, CurrentOfficer current) {
    this.transfers = transfers;
    this.current = current;
  }

  Officer officer() {
    return current.get();
  }

  Transfer sent(long id) {
    return transfers
        .find(officer(), TransferSide.SENDER, id)
        .orElseThrow(() -> Refusal.of(TransferRefusal.UNKNOWN).asException());
  }

  /** The department opens it: that is a step, the first time. */
  Transfer opened(long id) {
    return transfers
        .open(officer(), id)
        .orElseThrow(() -> Refusal.of(TransferRefusal.UNKNOWN).asException());
  }

  /** Without a step. */
  Transfer task(long id) {
    return transfers
        .find(officer(), TransferSide.DEPARTMENT, id)
        .orElseThrow(() -> Refusal.of(TransferRefusal.UNKNOWN).asException());
  }

  Outcome<Transfer> act(TransferSide side, long id, TransferMove move) {
    return transfers.act(officer(), side, id, move);
  }

  Outcome<Transfer> reply(long id, LetterReply reply) {
    return transfers.reply(officer(), id, reply);
  }
}
