package org.relieflink.platform.watch.internal.alarm;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.WatchRule;
import org.relieflink.platform.watch.internal.find.Finding;
import org.relieflink.platform.watch.internal.find.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报预警：writes one alarm with the entries it rests on, in the caller's transaction. Whoever caused it
 * may write it and cannot read it.
 */
@Component
public class RaiseAlarm {
  private final WatchRules rules;
  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;

  RaiseAlarm(WatchRules rules, JdbcClient jdbc, Trail trail, Clock clock) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * By the act itself; nothing where no rule of the day wants it.
   *
   * @param entry number of the entry of the trail that tells of the act
   */
  @Transactional
  public void atOnce(AlarmKind kind, Officer officer, long entry) {
    Instant now = clock.instant();
    Optional<WatchRule> rule = rules.find(kind, LocalDate.ofInstant(now, Look.ZONE));
    if (rule.isPresent()) {
      Look look = new Look(entry, now, kind.name(), "", "");
      raise(rule.get(), officer, new Finding(1, null, List.of(look)));
    }
  }

  @Transactional
  void raise(WatchRule rule, Officer officer, Finding finding) {
    long id = jdbc.sql("select nextval('watch.alarm_number')").query(Long.class).single();
    List<Look> looks = finding.looks();
    insert(id, rule, officer, finding);
    for (Look look : looks) {
      jdbc.sql("insert into watch.alarm_entry (kind, entry_id, alarm_id) values (?, ?, ?)")
          .params(rule.kind().name(), look.entry(), id)
          .update();
    }
    trail.record(
        Officer.SYSTEM,
        TrailNote.of("ALARM_RAISED", "alarm", "alarm-" + id)
            .resulting(rule.kind() + " " + officer.staffNumber()));
  }

  /** Numbers of those of these entries that an alarm of this kind rests on. */
  Set<Long> told(AlarmKind kind, List<TrailEntry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    long first = entries.stream().mapToLong(TrailEntry::id).min().orElseThrow();
    return new HashSet<>(
        jdbc.sql("select entry_id from watch.alarm_entry where kind = ? and entry_id >= ?")
            .params(kind.name(), first)
            .query(Long.class)
            .list());
  }

  private void insert(long id, WatchRule rule, Officer officer, Finding finding) {
    List<Look> looks = finding.looks();
    @Nullable Double usual = finding.usual();
    jdbc.sql(
            """
            insert into watch.alarm (id, kind, rule_from, officer, role, place, line, measured,
              bound, usual, since, until, raised_at)
            values (:id, :kind, :rule, :officer, :role, :place, :line, :measured,
              :bound, cast(:usual as numeric), :since, :until, :now)
            """)
        .param("id", id)
        .param("kind", rule.kind().name())
        .param("rule", rule.validFrom())
        .param("officer", officer.staffNumber())
        .param("role", officer.role().name())
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("measured", finding.measured())
        .param("bound", rule.bound())
        .param("usual", usual)
        .param("since", Timestamp.from(looks.get(0).at()))
        .param("until", Timestamp.from(looks.get(looks.size() - 1).at()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
