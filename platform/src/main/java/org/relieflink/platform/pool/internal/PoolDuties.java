package org.relieflink.platform.pool.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.pool.SourceStatus;
import org.springframework.stereotype.Component;

/** 名单的职责：each list that came once is due again, by the age that its contract allows. */
@Component
class PoolDuties implements DutySource {
  private static final String DELIVER = "deliver-list";

  private final Sources sources;

  PoolDuties(Sources sources) {
    this.sources = sources;
  }

  @Override
  public Set<String> duties() {
    return Set.of(DELIVER);
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    return sources.visibleTo(reader).stream()
        .flatMap(one -> run(one, one.asOf(), reader.unit().place()))
        .toList();
  }

  private static Stream<DutyRun> run(SourceStatus one, @Nullable LocalDate asOf, String place) {
    return asOf == null
        ? Stream.empty()
        : Stream.of(
            new DutyRun(
                DELIVER,
                new Unit(place, one.department()),
                one.title(),
                "/pool",
                DutyTime.of(asOf, null),
                asOf.plusDays(one.freshForDays()),
                false));
  }
}
