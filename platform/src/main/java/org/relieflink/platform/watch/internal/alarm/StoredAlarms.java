package org.relieflink.platform.watch.internal.alarm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmFinding;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.AlarmStep;
import org.relieflink.platform.watch.Alarms;
import org.relieflink.platform.watch.WatchRefusal;
import org.relieflink.platform.watch.WatchRule;
import org.relieflink.platform.watch.internal.find.Look;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredAlarms implements Alarms {
  private static final int LONGEST = 400; // characters of a reviewer's words

  private final AlarmStore store;
  private final WatchRules rules;
  private final Trail trail;
  private final Clock clock;

  StoredAlarms(AlarmStore store, WatchRules rules, Trail trail, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public List<Alarm> list(Officer officer, AlarmState state, long before) {
    return store.list(officer, state, before);
  }

  @Override
  public Map<AlarmState, Long> counts(Officer officer) {
    return store.counts(officer);
  }

  @Override
  public Optional<Alarm> find(Officer officer, long id) {
    return store.find(officer, id);
  }

  /** A chief reads no trail; of an alarm that he reviews he sees what it rests on. */
  @Override
  public List<TrailEntry> entries(Alarm alarm) {
    List<Long> ids = store.entries(alarm.id(), MOST_ENTRIES);
    return Actor.asServer(() -> trail.of(ids));
  }

  @Override
  public List<Long> entryIds(Alarm alarm) {
    return store.entries(alarm.id(), Integer.MAX_VALUE);
  }

  @Override
  @Transactional
  public Outcome<Alarm> acknowledge(Officer officer, long id, String words) {
    return step(officer, id, new Said(AlarmState.ACKNOWLEDGED, null, words.strip()));
  }

  @Override
  @Transactional
  public Outcome<Alarm> close(Officer officer, long id, AlarmFinding finding, String words) {
    return step(officer, id, new Said(AlarmState.CLOSED, finding, words.strip()));
  }

  private record Said(AlarmState state, @Nullable AlarmFinding finding, String words) {}

  private Outcome<Alarm> step(Officer officer, long id, Said said) {
    Optional<Alarm> alarm = store.find(officer, id);
    if (alarm.isEmpty()) {
      return Outcome.refused(WatchRefusal.ALARM_UNKNOWN);
    }
    if (said.words.isEmpty()) {
      return Outcome.refused(WatchRefusal.WORDS_MISSING);
    }
    if (said.words.length() > LONGEST) {
      return Outcome.refused(WatchRefusal.WORDS_TOO_LONG, LONGEST);
    }
    if (said.state == AlarmState.CLOSED && alarm.get().state() == AlarmState.NEW) {
      return Outcome.refused(WatchRefusal.ACKNOWLEDGE_FIRST);
    }
    var step =
        new AlarmStep(
            said.state,
            officer.staffNumber(),
            officer.displayName(),
            said.finding,
            said.words,
            clock.instant());
    return store.add(id, step)
        ? told(officer, id, said)
        : Outcome.refused(WatchRefusal.ALARM_MOVED_ON);
  }

  private Outcome<Alarm> told(Officer officer, long id, Said said) {
    String result = said.finding == null ? "done" : said.finding.code();
    trail.record(
        officer,
        TrailNote.of("ALARM_" + said.state.name(), "alarm", "alarm-" + id)
            .because(said.words)
            .resulting(result));
    return Outcome.of(store.find(officer, id).orElseThrow());
  }

  @Override
  public List<WatchRule> rules() {
    return rules.on(LocalDate.ofInstant(clock.instant(), Look.ZONE));
  }
}
