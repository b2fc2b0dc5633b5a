package org.relieflink.platform.screening.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Hit;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.engine.LookBack;
import org.relieflink.platform.screening.internal.engine.LookRecord;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/**
 * 命中在过去某一天：whether the same party would have met the same record on a day, as far as was known on a
 * day. Compared anew among the versions of the records that the hit names; nothing else of the hit
 * is changed by it.
 */
@Component
class HitThen {
  private final HitStore hits;
  private final LookBack back;
  private final LookRecord looks;
  private final Trail trail;
  private final CurrentOfficer current;
  private final Texts texts;

  HitThen(
      HitStore hits,
      LookBack back,
      LookRecord looks,
      Trail trail,
      CurrentOfficer current,
      Texts texts) {
    this.looks = looks;
    this.hits = hits;
    this.back = back;
    this.trail = trail;
    this.current = current;
    this.texts = texts;
  }

  /**
   * 那天怎样。
   *
   * @param stood whether the record met the party then
   * @param score of the engine; null when it did not
   * @param others how many other records met the party then, of those that the hit names
   */
  record Then(
      LocalDate onDay, LocalDate knownDay, boolean stood, @Nullable Double score, int others) {}

  /** Written down before it is told; refused for days that are not past or cannot be read. */
  Outcome<Then> ask(HitRow hit, AskedDays asked) {
    LocalDate today = texts.today();
    Outcome<PastDays> days = asked.read(today);
    if (days instanceof Outcome.Refused<PastDays> unreadable) {
      return new Outcome.Refused<>(unreadable.refusal());
    }
    PastDays then = days.orThrow();
    if (then.toCome(today)) {
      return Outcome.refused(ScreeningRefusal.DAY_NOT_YET);
    }
    Comparison comparison = hits.comparison(hit.id());
    if (looks.bars(current.get(), comparison)) {
      return new Outcome.Refused<>(looks.barredHit(current.get(), hit));
    }
    trail.record(
        current.get(),
        TrailNote.of("HIT_SEEN", "party", "party-" + hit.partyId())
            .resulting("hit-" + hit.id() + " " + then.onDay() + " " + then.knownDay()));
    TreeSet<String> ids = new TreeSet<>();
    comparison.records().forEach(record -> ids.add(record.recordId()));
    return back.ask(comparison.party().forEngine("hit"), comparison.party(), ids, then)
        .map(seen -> Outcome.of(then(hit, then, seen.hits())))
        .orElseGet(() -> Outcome.refused(ScreeningRefusal.INDEX_BUILDING));
  }

  private static Then then(HitRow hit, PastDays days, List<Hit> found) {
    Optional<Hit> same =
        found.stream().filter(one -> one.recordId().equals(hit.recordId())).findFirst();
    return new Then(
        days.onDay(),
        days.knownDay(),
        same.isPresent(),
        same.map(Hit::score).orElse(null),
        found.size() - (same.isPresent() ? 1 : 0));
  }
}
