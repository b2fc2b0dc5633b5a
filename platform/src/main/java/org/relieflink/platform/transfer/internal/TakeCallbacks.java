package org.relieflink.platform.transfer.internal;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.LeadReceipt;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.Callbacks;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.internal.CallbackStore.Came;
import org.relieflink.platform.transfer.internal.CallbackStore.Held;
import org.relieflink.platform.transfer.internal.StepTransfers.Doing;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * 收回调：each number once, in the order of its source. Whatever order messages come in, and however
 * often, the matter ends where the ordered ones would have led it.
 */
@Service
class TakeCallbacks implements Callbacks {
  private static final String APPLIED = "APPLIED";
  private static final String REFUSED = "REFUSED";
  private static final String HELD = "HELD";
  private static final String OLD = "OLD";

  private final WebhookKey keys;
  private final JsonMapper json;
  private final CallbackStore inbox;
  private final TransferRows rows;
  private final TransferWriting writing;
  private final StepTransfers steps;
  private final Outbox outbox;
  private final Leads leads;
  private final AsServer server;

  TakeCallbacks(
      WebhookKey keys,
      JsonMapper json,
      CallbackStore inbox,
      TransferRows rows,
      TransferWriting writing,
      StepTransfers steps,
      Outbox outbox,
      Leads leads,
      AsServer server) {
    this.keys = keys;
    this.json = json;
    this.inbox = inbox;
    this.rows = rows;
    this.writing = writing;
    this.steps = steps;
    this.outbox = outbox;
    this.leads = leads;
    this.server = server;
  }

  @Override
  public Outcome<Taken> take(Officer officer, String signature, String body) {
    if (!keys.signed(officer.unit(), signature, body)) {
      return Outcome.refused(TransferRefusal.SIGNATURE_WRONG);
    }
    Optional<CallbackEvent> event = CallbackEvent.read(json, body);
    if (event.isEmpty()) {
      return Outcome.refused(TransferRefusal.MESSAGE_UNUSABLE);
    }
    Outcome<Taken> taken = taken(officer, event.get(), body);
    return taken instanceof Outcome.Done<Taken> done && done.value().state().equals(OLD)
        ? Outcome.refused(TransferRefusal.MESSAGE_OLD)
        : taken;
  }

  /** Without looking at the signature. */
  Outcome<Taken> taken(Officer officer, CallbackEvent event, String body) {
    Kept kept = new Kept(writing.fingerprint(body), body);
    return event.type().equals(CallbackEvent.LEAD)
        ? lead(officer, event, kept)
        : server.all(
            () -> before(officer, event, kept).orElseGet(() -> step(officer, event, kept)));
  }

  /** What was answered to this number before; the same content again gives the same. */
  private Optional<Outcome<Taken>> before(Officer officer, CallbackEvent event, Kept kept) {
    Unit unit = officer.unit();
    writing.lock("callback " + unit + event.source() + event.outbound());
    return inbox
        .before(unit, event)
        .map(
            one ->
                one.fingerprint().equals(kept.fingerprint)
                    ? Outcome.of(one.taken())
                    : Outcome.refused(TransferRefusal.KEY_REUSED));
  }

  private record Kept(String fingerprint, String body) {
    @Override
    public String toString() {
      return "Kept";
    }
  }

  /**
   * Brought first, in a transaction of its own, and noted after it: one connection at a time. Its
   * own key makes it once, also where this answer was lost.
   */
  private Outcome<Taken> lead(Officer officer, CallbackEvent event, Kept kept) {
    Optional<Outcome<Taken>> before = server.one(() -> before(officer, event, kept));
    if (before.isPresent()) {
      return before.get();
    }
    LeadSource source = LeadSource.brought(event.said("source")).orElse(LeadSource.DEPARTMENT);
    String key = "cb:" + writing.fingerprint(event.source() + "\n" + event.message());
    BroughtLeads brought =
        new BroughtLeads(source, event.said("caseNo"), "", false, event.persons(), key);
    Outcome<LeadReceipt> receipt = leads.bring(officer, brought);
    if (receipt instanceof Outcome.Refused<LeadReceipt> no) {
      return new Outcome.Refused<>(no.refusal());
    }
    Taken taken = new Taken(event.message(), APPLIED, receipt.orThrow().number());
    return server.all(
        () -> before(officer, event, kept).orElseGet(() -> noted(officer, event, kept, taken)));
  }

  private Outcome<Taken> noted(Officer officer, CallbackEvent event, Kept kept, Taken taken) {
    inbox.add(new Came(officer.unit(), event, kept.fingerprint, 0, null, taken));
    return Outcome.of(taken);
  }

  private Outcome<Taken> step(Officer officer, CallbackEvent event, Kept kept) {
    Unit unit = officer.unit();
    if (!inbox.asked(unit, event.outbound())) {
      return Outcome.refused(TransferRefusal.UNKNOWN);
    }
    long expected = inbox.last(unit, event) + 1;
    boolean waits = inbox.held(unit, event, event.sequence()).isPresent();
    Taken taken =
        event.sequence() < expected || waits
            ? new Taken(event.message(), OLD, TransferRefusal.MESSAGE_OLD.code())
            : event.sequence() > expected
                ? new Taken(event.message(), HELD, "")
                : applied(officer, event);
    long subject = writing.subject(event.outbound());
    inbox.add(new Came(unit, event, kept.fingerprint, subject, kept.body, taken));
    if (taken.state().equals(APPLIED) || taken.state().equals(REFUSED)) {
      release(officer, event, expected + 1);
      outbox.synced(event.outbound(), unit.line());
    }
    return Outcome.of(taken);
  }

  /** Those that waited for this one. */
  private void release(Officer officer, CallbackEvent event, long next) {
    Optional<Held> held = inbox.held(officer.unit(), event, next);
    long sequence = next;
    while (held.isPresent()) {
      CallbackEvent late = CallbackEvent.read(json, held.get().body()).orElseThrow();
      inbox.settle(held.get().id(), applied(officer, late));
      sequence++;
      held = inbox.held(officer.unit(), event, sequence);
    }
  }

  /** A refusal is an answer too: the next one may follow. */
  private Taken applied(Officer officer, CallbackEvent event) {
    Outcome<List<Long>> done = done(officer, event);
    return done instanceof Outcome.Refused<List<Long>> no
        ? new Taken(event.message(), REFUSED, no.refusal().code().code())
        : new Taken(event.message(), APPLIED, "");
  }

  private Outcome<List<Long>> done(Officer officer, CallbackEvent event) {
    writing.lock(event.outbound());
    Transfer transfer = rows.any(event.outbound()).orElseThrow();
    try {
      return done(officer, event, transfer, Wanted.of(event, transfer));
    } catch (Unusable none) {
      return Outcome.refused(TransferRefusal.MESSAGE_UNUSABLE);
    }
  }

  /** A message that nobody can read. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * 一条里要做的。
   *
   * @param heard the last step of others that its system knew of
   */
  private record Wanted(TransferMove move, Optional<LetterReply> reply, OptionalInt heard) {
    static Wanted of(CallbackEvent event, Transfer transfer) throws Unusable {
      try {
        TransferMove move = event.move(transfer.version()).orElseThrow(Unusable::new);
        boolean replies = move.act() == TransferAct.REPLY;
        return new Wanted(
            move,
            replies ? Optional.of(event.reply(transfer.version())) : Optional.empty(),
            event.heard());
      } catch (DateTimeException | IllegalArgumentException none) {
        throw new Unusable();
      }
    }
  }

  /** Decided before somebody else moved it: it is not meant for what stands there now. */
  private Outcome<List<Long>> done(
      Officer officer, CallbackEvent event, Transfer transfer, Wanted wanted) {
    String line = officer.unit().line();
    int others = transfer.moved(step -> !step.line().equals(line));
    if (wanted.heard.orElse(others) < others) {
      return Outcome.refused(TransferRefusal.MOVED_ON);
    }
    String cause = "event " + event.message();
    Doing doing = new Doing(officer, TransferSide.DEPARTMENT, transfer.id(), wanted.move, cause);
    return steps.stepped(doing, true, wanted.reply);
  }
}
