package org.relieflink.platform.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

/**
 * 预警：one unusual access, with the figures that made it one.
 *
 * @param ruleFrom names the version of the rule
 * @param officer staff number of whom it is about
 * @param unit of that officer when it was raised
 * @param measured what was counted: persons, or times
 * @param bound more than this is an alarm
 * @param usual the officer's own median; null where none was asked for or known
 * @param since first of the entries it rests on
 * @param until last of them
 * @param steps of the reviewers so far
 */
public record Alarm(
    long id,
    AlarmKind kind,
    LocalDate ruleFrom,
    String officer,
    Role role,
    Unit unit,
    long measured,
    long bound,
    @Nullable Double usual,
    Instant since,
    Instant until,
    Instant raisedAt,
    List<AlarmStep> steps) {
  public Alarm {
    steps = List.copyOf(steps);
  }

  public AlarmState state() {
    return steps.isEmpty() ? AlarmState.NEW : steps.get(steps.size() - 1).leadsTo();
  }
}
