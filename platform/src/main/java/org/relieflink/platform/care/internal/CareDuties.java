package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.care.internal.VisitClock.Turn;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.springframework.stereotype.Component;

/** 回访的职责：a run for each round that has begun. */
@Component
class CareDuties implements DutySource {
  private final Revisits revisits;
  private final VisitClock clocks;

  CareDuties(Revisits revisits, VisitClock clocks) {
    this.revisits = revisits;
    this.clocks = clocks;
  }

  @Override
  public Set<String> duties() {
    return Set.of(VisitClock.DUTY);
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    return revisits.list(reader).stream().flatMap(one -> runs(one, since)).toList();
  }

  private Stream<DutyRun> runs(Followed one, LocalDate since) {
    return clocks.turns(one.since(), one.visits()).stream()
        .filter(turn -> turn.begun(clocks.today()) && told(turn, since))
        .map(
            turn ->
                new DutyRun(
                    VisitClock.DUTY,
                    one.one().whose().unit(),
                    one.one().number(),
                    "/revisits/" + one.one().id(),
                    turn.time(),
                    turn.due(),
                    turn.dropped()));
  }

  private static boolean told(Turn turn, LocalDate since) {
    LocalDate ended = turn.time().ended();
    boolean open = ended == null && !turn.dropped();
    return open
        || !turn.time().started().isBefore(since)
        || (ended != null && !ended.isBefore(since));
  }
}
