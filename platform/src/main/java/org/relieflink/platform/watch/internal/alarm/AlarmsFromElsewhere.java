package org.relieflink.platform.watch.internal.alarm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.watch.AlarmDesk;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRule;
import org.relieflink.platform.watch.internal.find.Finding;
import org.relieflink.platform.watch.internal.find.Look;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AlarmsFromElsewhere implements AlarmDesk {
  private final WatchRules rules;
  private final RaiseAlarm raise;
  private final Clock clock;

  AlarmsFromElsewhere(WatchRules rules, RaiseAlarm raise, Clock clock) {
    this.rules = rules;
    this.raise = raise;
    this.clock = clock;
  }

  @Override
  public Optional<WatchRule> rule(AlarmKind kind) {
    return rules.find(kind, LocalDate.ofInstant(clock.instant(), Look.ZONE));
  }

  @Override
  public List<TrailEntry> untold(AlarmKind kind, List<TrailEntry> entries) {
    Set<Long> told = raise.told(kind, entries);
    return entries.stream().filter(entry -> !told.contains(entry.id())).toList();
  }

  @Override
  @Transactional
  public void raise(WatchRule rule, Officer about, long measured, List<TrailEntry> entries) {
    raise.raise(rule, about, new Finding(measured, null, entries.stream().map(Look::of).toList()));
  }
}
