package org.relieflink.platform.transfer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.DeliveryState;
import org.relieflink.platform.transfer.HeldBy;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewTransfer;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.transfer.internal.StepTransfers.Doing;
import org.springframework.stereotype.Service;

@Service
class StoredTransfers implements Transfers {
  private final DraftTransfers drafts;
  private final StepTransfers steps;
  private final TransferRows rows;
  private final CheckTransfer check;
  private final TransferClock clocks;
  private final Outbox outbox;

  StoredTransfers(
      DraftTransfers drafts,
      StepTransfers steps,
      TransferRows rows,
      CheckTransfer check,
      TransferClock clocks,
      Outbox outbox) {
    this.drafts = drafts;
    this.steps = steps;
    this.rows = rows;
    this.check = check;
    this.clocks = clocks;
    this.outbox = outbox;
  }

  @Override
  public Outcome<Prepared> prepare(Officer officer, String subjectKind, long subjectId) {
    return drafts.prepare(officer, subjectKind, subjectId);
  }

  @Override
  public Outcome<List<Transfer>> draft(Officer officer, NewTransfer wanted) {
    return drafts
        .draft(officer, wanted)
        .map(
            ids ->
                ids.stream()
                    .flatMap(id -> rows.find(officer, TransferSide.SENDER, id).stream())
                    .toList());
  }

  @Override
  public Outcome<Transfer> act(Officer officer, TransferSide side, long id, TransferMove move) {
    return steps.act(Doing.byHand(officer, side, id, move));
  }

  @Override
  public Outcome<Transfer> reply(Officer officer, long id, LetterReply reply) {
    TransferMove move =
        TransferMove.of(TransferAct.REPLY, reply.version())
            .saying(reply.words())
            .keyed(reply.key());
    return steps.reply(Doing.byHand(officer, TransferSide.DEPARTMENT, id, move), reply);
  }

  @Override
  public Optional<Transfer> find(Officer officer, TransferSide side, long id) {
    return rows.find(officer, side, id);
  }

  /** Somebody else's step in between leaves it as it then stands. */
  @Override
  public Optional<Transfer> open(Officer officer, long id) {
    Optional<Transfer> found = rows.find(officer, TransferSide.DEPARTMENT, id);
    boolean first =
        found
            .filter(one -> one.state() == TransferState.SENT)
            .filter(one -> check.open(officer, TransferSide.DEPARTMENT, one, TransferAct.PREVIEW))
            .isPresent();
    if (first) {
      TransferMove seen = TransferMove.of(TransferAct.PREVIEW, found.get().version());
      act(officer, TransferSide.DEPARTMENT, id, seen);
      return rows.find(officer, TransferSide.DEPARTMENT, id);
    }
    return found;
  }

  @Override
  public List<Transfer> list(Officer officer, TransferSide side, TransferView view) {
    return rows.list(officer, side, view);
  }

  @Override
  public Map<TransferView, Integer> counts(Officer officer, TransferSide side) {
    return rows.counts(officer, side);
  }

  @Override
  public int toSign(Officer officer) {
    return rows.toSign(officer);
  }

  @Override
  public List<Transfer> bundle(Officer officer, String bundle) {
    return rows.with(officer, "o.bundle = ?", List.of(bundle));
  }

  @Override
  public List<Transfer> ofSubject(Officer officer, String kind, long id) {
    return rows.with(officer, "o.subject_kind = ? and o.subject_id = ?", List.of(kind, id));
  }

  @Override
  public Optional<DutyReading> clock(Transfer transfer) {
    return clocks.now(transfer);
  }

  @Override
  public List<HeldBy> held(Transfer transfer) {
    return clocks.held(transfer);
  }

  @Override
  public Optional<DeliveryState> delivery(Officer officer, Transfer transfer) {
    return outbox.last(transfer.id());
  }

  @Override
  public List<TransferAct> acts(Officer officer, TransferSide side, Transfer transfer) {
    return check.open(officer, side, transfer, TransferAct.open(transfer.state()));
  }
}
