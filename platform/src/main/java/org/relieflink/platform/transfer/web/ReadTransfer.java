package org.relieflink.platform.transfer.web;

import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.transfer.web.ApiTransfer.Contents;
import org.springframework.stereotype.Component;

/** 一件移送给程序看的样子。 */
@Component
class ReadTransfer {
  private final Transfers transfers;
  private final TransferContents contents;

  ReadTransfer(Transfers transfers, TransferContents contents) {
    this.transfers = transfers;
    this.contents = contents;
  }

  ApiTransfer whole(Officer officer, TransferSide side, Transfer transfer) {
    return ApiTransfer.of(
        side,
        transfer,
        new Contents(
            contents.situation(officer, side, transfer),
            contents.letter(officer, side, transfer).orElse(null),
            contents.given(officer, side, transfer),
            contents.papers(officer, side, transfer),
            transfers.clock(transfer).map(DutyReading::due).orElse(null)));
  }

  /** Without its contents, for lists and for what went out of sight. */
  static ApiTransfer brief(TransferSide side, Transfer transfer) {
    return ApiTransfer.of(side, transfer, Contents.NONE);
  }
}
