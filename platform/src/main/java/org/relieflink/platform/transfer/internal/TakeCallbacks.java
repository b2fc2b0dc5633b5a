package org.relieflink.platform.transfer.internal;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
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
import org.relieflink.platform.transfer.internal.CallbackStore.Before;
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
    return server.all(
        () -> {
          Unit unit = officer.unit();
          writing.lock("callback " + unit + event.source() + event.outbound());
          String fingerprint = writing.fingerprint(body);
          Optional<Before> before = inbox.before(unit, event);
          if (before.isPresent()) {
            return before.get().fingerprint().equals(fingerprint)
                ? Outcome.of(before.get().taken())
                : Outcome.refused(TransferRefusal.KEY_REUSED);
          }
          return event.type().equals(CallbackEvent.LEAD)
              ? lead(officer, event, fingerprint)
              : step(officer, event, new Kept(fingerprint, body));
        });
  }

  private record Kept(String fingerprint, String body) {
    @Override
    public String toString() {
      return "Kept";
    }
  }

  /** Its own key makes it once, also where this answer was lost. */
  private Outcome<Taken> lead(Officer officer, CallbackEvent event, String fingerprint) {
    LeadSource source =
        LeadSource.brought(event.said("source")).orElse(LeadSource.DEPARTMENT);
    BroughtLeads brought =
        new BroughtLeads(
            source, event.said("caseNo"), "", false, event.persons(), "cb:" + event.message());
    Outcome<LeadReceipt> receipt = leads.bring(officer, brought);
    if (receipt instanceof Outcome.Refused<LeadReceipt> no) {
      return new Outcome.Refused<>(no.refusal());
    }
    Taken taken = new Taken(event.message(), APPLIED, receipt.orThrow().number());
    inbox.add(new Came(officer.unit(), event, fingerprint, 0, null, taken));
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
    try {
      Outcome<List<Long>> done = done(officer, event);
      return done instanceof Outcome.Refused<List<Long>> no
          ? new Taken(event.message(), REFUSED, no.refusal().code().code())
          : new Taken(event.message(), APPLIED, "");
    } catch (DateTimeException | NumberFormatException unusable) {
      return new Taken(event.message(), REFUSED, TransferRefusal.MESSAGE_UNUSABLE.code());
    }
  }

  private Outcome<List<Long>> done(Officer officer, CallbackEvent event) {
    writing.lock(event.outbound());
    Transfer transfer = rows.any(event.outbound()).orElseThrow();
    Optional<TransferMove> move = event.move(transfer.version());
    if (move.isEmpty()) {
      return Outcome.refused(TransferRefusal.MESSAGE_UNUSABLE);
    }
    Optional<LetterReply> reply =
        move.get().act() == TransferAct.REPLY
            ? Optional.of(event.reply(transfer.version()))
            : Optional.empty();
    Doing doing =
        new Doing(
            officer,
            TransferSide.DEPARTMENT,
            transfer.id(),
            move.get(),
            "event " + event.message());
    return steps.stepped(doing, true, reply);
  }
}
