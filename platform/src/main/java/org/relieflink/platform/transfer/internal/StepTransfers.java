package org.relieflink.platform.transfer.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.internal.CheckTransfer.Asked;
import org.relieflink.platform.transfer.internal.TransferWriting.Next;
import org.springframework.stereotype.Component;

/**
 * 走一步：the step, its letter, its reply, what it brings about and what is told of it, in one
 * transaction.
 */
@Component
class StepTransfers {
  private static final Optional<LetterReply> NO_REPLY = Optional.empty();

  /** No department has it. */
  private static final Set<TransferState> LET_GO =
      EnumSet.of(TransferState.REJECTED, TransferState.RETURNED, TransferState.WITHDRAWN);

  private final TransferRows rows;
  private final TransferWriting writing;
  private final CheckTransfer check;
  private final TransferRules rules;
  private final IssueLetters letters;
  private final Outbox outbox;
  private final TransferTrail trail;
  private final OnceByKey once;
  private final TravelStore travels;
  private final AsServer server;

  StepTransfers(
      TransferRows rows,
      TransferWriting writing,
      CheckTransfer check,
      TransferRules rules,
      IssueLetters letters,
      Outbox outbox,
      TransferTrail trail,
      OnceByKey once,
      TravelStore travels,
      AsServer server) {
    this.rows = rows;
    this.writing = writing;
    this.check = check;
    this.rules = rules;
    this.letters = letters;
    this.outbox = outbox;
    this.trail = trail;
    this.once = once;
    this.travels = travels;
    this.server = server;
  }

  /** Which act of whom, and by which message it came; none = by hand. */
  record Doing(Officer officer, TransferSide side, long id, TransferMove move, String cause) {
    /** Whether it came by the ferry. */
    boolean carried() {
      return cause.startsWith(TravelStore.FERRY);
    }

    static Doing byHand(Officer officer, TransferSide side, long id, TransferMove move) {
      return new Doing(officer, side, id, move, "");
    }

    private String content() {
      return String.join(
          "\n",
          side.name(),
          Long.toString(id),
          move.act().name(),
          Integer.toString(move.version()),
          move.reason(),
          move.unit(),
          move.words(),
          String.valueOf(move.sexual()));
    }
  }

  /**
   * What this officer does not see is not there; what was done under this key before is told again.
   */
  Outcome<Transfer> act(Doing doing) {
    boolean seen = rows.find(doing.officer, doing.side, doing.id).isPresent();
    if (!seen && doing.move.key().isEmpty()) {
      return Outcome.refused(TransferRefusal.UNKNOWN);
    }
    return doing.move.act() == TransferAct.REPLY
        ? Outcome.refused(TransferRefusal.RESULT_MISSING)
        : server
            .all(() -> keyed(doing, doing.content(), () -> stepped(doing, seen, NO_REPLY)))
            .map(ids -> after(doing, ids.get(0)));
  }

  private Outcome<List<Long>> keyed(
      Doing doing, String content, java.util.function.Supplier<Outcome<List<Long>>> work) {
    return once.once(new OnceByKey.Call(doing.officer, doing.move.key(), content), false, work);
  }

  /** The matter as the officer sees it now; out of sight no more than the officer's own step. */
  private Transfer after(Doing doing, long id) {
    return rows.find(doing.officer, doing.side, id)
        .orElseGet(() -> receipt(doing, server.one(() -> rows.any(id).orElseThrow())));
  }

  private static Transfer receipt(Doing doing, Transfer transfer) {
    return transfer.onlyStep(
        transfer.steps().stream()
            .filter(one -> one.number() > doing.move.version() && one.act() == doing.move.act())
            .filter(one -> one.officer().equals(doing.officer.staffNumber()))
            .findFirst()
            .orElseThrow());
  }

  /** Within a transaction of the server's. */
  Outcome<List<Long>> stepped(Doing doing, boolean seen, Optional<LetterReply> reply) {
    if (!seen) {
      return Outcome.refused(TransferRefusal.UNKNOWN);
    }
    writing.lock(doing.id);
    Transfer transfer = rows.any(doing.id).orElseThrow();
    Optional<Refusal> no =
        check
            .refused(new Asked(doing.officer, doing.side, doing.move, doing.carried()), transfer)
            .or(() -> reply.flatMap(check::unsaid));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    step(doing, transfer);
    reply.ifPresent(said -> given(doing.id, transfer.version() + 1, said));
    return Outcome.of(List.of(doing.id));
  }

  private void given(long id, int number, LetterReply reply) {
    writing.results(id, number, reply.given());
    for (NewPaper paper : reply.papers()) {
      writing.paper(id, number, paper);
    }
  }

  private void step(Doing doing, Transfer transfer) {
    TransferMove move = doing.move;
    TransferAct act = move.act();
    if (act.wantsUnit()) {
      var fields = rules.fields(move.unit(), transfer.dataClass(), check.today());
      writing.part(transfer.id(), move.unit(), fields);
    }
    String reason = act.wantsReason() ? move.reason() : "";
    Next next = Next.of(transfer, act, move.unit()).saying(reason, move.words(), doing.cause);
    write(doing.officer, next);
    if (transfer.letter() && written(transfer, act)) {
      letters.issue(transfer, next.number());
    }
    coordinate(transfer.id(), act);
  }

  /** A letter goes with the sending, and with the taking by a unit that has none yet. */
  private boolean written(Transfer transfer, TransferAct act) {
    return act == TransferAct.SEND
        || (act == TransferAct.ACCEPT
            && !travels.copied(transfer.id())
            && !letters.has(transfer.id(), transfer.offered()));
  }

  /** One step with its trail and what is told of it. */
  void write(Officer officer, Next next) {
    writing.step(officer, next);
    if (LET_GO.contains(next.state()) && travels.copied(next.id())) {
      writing.drop(next.id());
    }
    trail.done(officer, next.act(), next.id(), next.words());
    outbox.told(next);
  }

  /** So many times nobody took it: the coordinating office has it now, it does not go round. */
  private void coordinate(long id, TransferAct act) {
    if (!act.bounces() && act != TransferAct.TAKE_BACK) {
      return;
    }
    Transfer moved = rows.any(id).orElseThrow();
    boolean goesRound = moved.bounces() >= rules.mostBounces(check.today());
    boolean open = moved.whose().state() == RowState.OPEN;
    boolean ours = !travels.copied(id);
    if (goesRound && open && ours && TransferAct.COORDINATE.from(moved.state())) {
      String office = rules.coordinator().line();
      write(
          Officer.SYSTEM, Next.of(moved, TransferAct.COORDINATE, office).saying("", "", "bounces"));
    }
  }

  Outcome<Transfer> reply(Doing doing, LetterReply reply) {
    boolean seen = rows.find(doing.officer, doing.side, doing.id).isPresent();
    if (!seen && doing.move.key().isEmpty()) {
      return Outcome.refused(TransferRefusal.UNKNOWN);
    }
    String content = doing.content() + "\n" + ReplyText.content(reply);
    return server
        .all(() -> keyed(doing, content, () -> stepped(doing, seen, Optional.of(reply))))
        .map(ids -> after(doing, ids.get(0)));
  }
}
