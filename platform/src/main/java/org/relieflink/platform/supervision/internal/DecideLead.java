package org.relieflink.platform.supervision.internal;

import java.time.Clock;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.LeadState;
import org.relieflink.platform.supervision.LeadVerdict;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.internal.store.LeadRow;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.relieflink.platform.supervision.internal.store.LeadWords;
import org.relieflink.platform.supervision.internal.store.LeadWords.Word;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 处置一条监督线索。 Takes a person's word on a lead with its reason; the request's key makes it happen
 * once.
 */
@Component
public class DecideLead {
  private static final int LONGEST_REASON = 400; // a few sentences; more belongs in the file

  private final LeadStore leads;
  private final LeadWords words;
  private final Trail trail;
  private final Clock clock;

  DecideLead(LeadStore leads, LeadWords words, Trail trail, Clock clock) {
    this.leads = leads;
    this.words = words;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * 要记下的处置。
   *
   * @param key idempotency key of the request
   */
  public record Saying(LeadVerdict verdict, String reason, String key) {}

  @Transactional
  public Outcome<Word> decide(long leadId, Saying saying, Officer officer) {
    Optional<SupervisionRefusal> wrong = wrong(saying);
    if (wrong.isPresent()) {
      return refused(wrong.get(), LONGEST_REASON);
    }
    leads.lock(leadId);
    Optional<Word> before = words.findByKey(officer.staffNumber(), saying.key());
    if (before.isPresent()) {
      boolean same =
          before.get().leadId() == leadId
              && before.get().verdict() == saying.verdict()
              && before.get().reason().equals(saying.reason());
      return same ? Outcome.of(before.get()) : refused(SupervisionRefusal.KEY_REUSED);
    }
    return leads
        .find(leadId)
        .map(lead -> decide(lead, saying, officer))
        .orElseGet(() -> refused(SupervisionRefusal.LEAD_UNKNOWN));
  }

  /** A word without a reason is no word; only taking one back needs none. */
  private static Optional<SupervisionRefusal> wrong(Saying saying) {
    if (saying.key().isBlank()) {
      return Optional.of(SupervisionRefusal.KEY_MISSING);
    }
    if (saying.reason().isBlank() && saying.verdict() != LeadVerdict.WITHDRAWN) {
      return Optional.of(SupervisionRefusal.REASON_MISSING);
    }
    return saying.reason().length() > LONGEST_REASON
        ? Optional.of(SupervisionRefusal.REASON_TOO_LONG)
        : Optional.empty();
  }

  private static <T> Outcome<T> refused(SupervisionRefusal code, Object... arguments) {
    return new Outcome.Refused<>(Refusal.of(code, arguments));
  }

  private Outcome<Word> decide(LeadRow lead, Saying saying, Officer officer) {
    if (!lead.current()) {
      return refused(SupervisionRefusal.LEAD_SUPERSEDED);
    }
    if (saying.verdict() == LeadVerdict.WITHDRAWN && lead.state() == LeadState.OPEN) {
      return refused(SupervisionRefusal.NOTHING_TO_WITHDRAW);
    }
    Word said =
        words.add(
            lead,
            new Word(
                0,
                lead.id(),
                saying.verdict(),
                saying.reason(),
                officer.staffNumber(),
                officer.displayName(),
                clock.instant(),
                saying.key()));
    trail.record(
        officer,
        TrailNote.of("SUPERVISION_DECIDED", "supervision-lead", "lead-" + lead.id())
            .because(saying.reason())
            .resulting(lead.ruleId() + " " + saying.verdict().code()));
    return Outcome.of(said);
  }
}
