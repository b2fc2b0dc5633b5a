package org.relieflink.platform.screening.internal.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.AsOf;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.RecordTimes;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.engine.PoolReading.Version;
import org.springframework.stereotype.Component;

/**
 * 问过去某一天：那天的情况，以某日所知为准。 Asks a past state of the pool about one person: what was true on a day, as
 * far as was known on a day. The versions of what is found for the person now, and of what once
 * stood under the number or the name with the birth date, are collided anew, weighed as the
 * resident index weighs.
 */
@Component
public class LookBack {
  private final IndexKeeper keeper;
  private final PoolReading pool;

  LookBack(IndexKeeper keeper, PoolReading pool) {
    this.keeper = keeper;
    this.pool = pool;
  }

  /** What was found, and the version of each record that was seen. */
  public record Seen(List<Hit> hits, Map<String, Version> versions) {}

  /** Empty before an index answers. */
  public Optional<Seen> ask(
      CaseParty party, Face face, Collection<String> foundNow, PastDays days) {
    List<Version> versions = pool.versions(face, foundNow);
    Map<String, Version> seen = new HashMap<>();
    PoolIndex.Builder builder = PoolIndex.builder(keeper.model());
    for (Version version : versions) {
      for (RecordTimes times : version.times()) {
        builder.add(version.record(), times);
        if (held(times, days)) {
          seen.put(version.record().recordId(), version);
        }
      }
    }
    return keeper
        .ask(ready -> builder.buildLike(ready.index()))
        .map(index -> index.collide(party, AsOf.of(days.onDay(), days.knownDay())))
        .map(hits -> new Seen(hits, seen));
  }

  private static boolean held(RecordTimes times, PastDays days) {
    return within(days.onDay(), times.validFrom(), times.validTo())
        && within(days.knownDay(), times.knownFrom(), times.knownTo());
  }

  private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !from.isAfter(day)) && (to == null || day.isBefore(to));
  }
}
