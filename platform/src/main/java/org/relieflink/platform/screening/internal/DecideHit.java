package org.relieflink.platform.screening.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.HitDecided;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.Verdict;
import org.relieflink.platform.screening.internal.engine.LookRecord;
import org.relieflink.platform.screening.internal.store.DispositionStore;
import org.relieflink.platform.screening.internal.store.DispositionStore.Disposition;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 判断一条命中。 Takes a person's verdict on a hit; the request's key makes it happen once. */
@Component
public class DecideHit {
  private static final int LONGEST_REASON = 200; // one or two sentences; more belongs in the file
  static final int MOST_AT_ONCE = 20; // what one person can have looked at on one page

  private final HitStore hits;
  private final DispositionStore dispositions;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final LookRecord looks;
  private final Clock clock;

  DecideHit(
      HitStore hits,
      DispositionStore dispositions,
      Trail trail,
      ApplicationEventPublisher events,
      LookRecord looks,
      Clock clock) {
    this.looks = looks;
    this.hits = hits;
    this.dispositions = dispositions;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * 要记下的判断。
   *
   * @param key idempotency key of the request
   */
  public record Saying(Verdict verdict, String reason, String key) {}

  @Transactional
  public Outcome<Disposition> decide(long hitId, Saying saying, Officer officer) {
    if (saying.key().isBlank()) {
      return Outcome.refused(ScreeningRefusal.KEY_MISSING);
    }
    if (saying.reason().length() > LONGEST_REASON) {
      return Outcome.refused(ScreeningRefusal.REASON_TOO_LONG, LONGEST_REASON);
    }
    dispositions.lock(hitId);
    Optional<Disposition> before = dispositions.findByKey(officer.staffNumber(), saying.key());
    if (before.isPresent()) {
      return same(before.get(), hitId, saying)
          ? Outcome.of(before.get())
          : Outcome.refused(ScreeningRefusal.KEY_REUSED);
    }
    return hits.find(hitId)
        .map(hit -> decide(hit, saying, officer))
        .orElseGet(() -> Outcome.refused(ScreeningRefusal.HIT_UNKNOWN));
  }

  private static boolean same(Disposition before, long hitId, Saying saying) {
    return before.hitId() == hitId
        && before.verdict() == saying.verdict()
        && before.reason().equals(saying.reason());
  }

  private Outcome<Disposition> decide(HitRow hit, Saying saying, Officer officer) {
    if (!hit.current()) {
      return Outcome.refused(ScreeningRefusal.HIT_SUPERSEDED);
    }
    if (looks.bars(officer, hits.comparison(hit.id()))) {
      return new Outcome.Refused<>(looks.barredHit(officer, hit));
    }
    if (saying.verdict() == Verdict.WITHDRAWN && hit.state() == HitState.OPEN) {
      return Outcome.refused(ScreeningRefusal.NOTHING_TO_WITHDRAW);
    }
    Disposition said =
        dispositions.add(
            hit,
            new Disposition(
                0,
                hit.id(),
                saying.verdict(),
                saying.reason(),
                officer.staffNumber(),
                officer.displayName(),
                clock.instant(),
                saying.key()));
    trail.record(
        officer,
        TrailNote.of("HIT_DECIDED", "party", "party-" + hit.partyId())
            .because(saying.reason())
            .resulting("hit-" + hit.id() + " " + saying.verdict().code()));
    events.publishEvent(
        new HitDecided(hit.id(), hit.partyId(), saying.verdict(), officer.staffNumber()));
    return Outcome.of(said);
  }

  /**
   * The same verdict on several hits, each with its own row; all or none. "Same person" goes this
   * way only where the comparison is sure: the doubtful ones want a look at each.
   */
  @Transactional
  public Outcome<List<Disposition>> decideAll(List<Long> hitIds, Saying saying, Officer officer) {
    if (hitIds.isEmpty()) {
      return Outcome.refused(ScreeningRefusal.BULK_NONE);
    }
    if (hitIds.size() > MOST_AT_ONCE) {
      return Outcome.refused(ScreeningRefusal.BULK_TOO_MANY, MOST_AT_ONCE);
    }
    if (saying.verdict() == Verdict.SAME && !hitIds.stream().allMatch(this::sure)) {
      return Outcome.refused(ScreeningRefusal.BULK_NOT_SURE);
    }
    for (Long hitId : hitIds) {
      Optional<HitRow> hit = hits.find(hitId);
      if (hit.isPresent() && looks.bars(officer, hits.comparison(hitId))) {
        return new Outcome.Refused<>(looks.barredHit(officer, hit.get()));
      }
    }
    List<Disposition> said = new ArrayList<>();
    for (Long hitId : hitIds) {
      Saying each = new Saying(saying.verdict(), saying.reason(), saying.key() + "/" + hitId);
      Outcome<Disposition> one = decide(hitId, each, officer);
      if (one instanceof Outcome.Refused<Disposition> refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Refused<>(refused.refusal());
      }
      said.add(one.orThrow());
    }
    return Outcome.of(said);
  }

  private boolean sure(Long hitId) {
    return hits.find(hitId).map(HitRow::auto).orElse(true);
  }
}
