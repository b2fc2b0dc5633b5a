package org.relieflink.platform.watch.web;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmFinding;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.Alarms;
import org.relieflink.platform.watch.WatchRefusal;

/** 表单和接口说的一步：read the same way for both. */
final class AlarmSteps {
  private AlarmSteps() {}

  /**
   * 说了什么.
   *
   * @param step acknowledged or closed
   * @param finding explained, misuse or false_alarm; read only when closing
   */
  record Said(String step, String finding, String words) {}

  static Outcome<Alarm> take(Alarms alarms, Officer officer, long id, Said said) {
    AlarmState state = AlarmState.find(said.step()).orElse(AlarmState.NEW);
    return switch (state) {
      case NEW ->
          alarms.find(officer, id).isPresent()
              ? Outcome.refused(WatchRefusal.STEP_UNKNOWN)
              : Outcome.refused(WatchRefusal.ALARM_UNKNOWN);
      case ACKNOWLEDGED -> alarms.acknowledge(officer, id, said.words());
      case CLOSED ->
          AlarmFinding.find(said.finding())
              .map(finding -> alarms.close(officer, id, finding, said.words()))
              .orElseGet(() -> Outcome.refused(WatchRefusal.FINDING_UNKNOWN));
    };
  }
}
