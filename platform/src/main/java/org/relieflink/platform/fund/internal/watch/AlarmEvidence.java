package org.relieflink.platform.fund.internal.watch;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundEvidence;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.Alarms;
import org.springframework.stereotype.Component;

/** 预警背后的账：for whoever may review the alarm, and of the books no more than the own place's. */
@Component
public class AlarmEvidence {
  private final Alarms alarms;
  private final ReadEvidence read;

  AlarmEvidence(Alarms alarms, ReadEvidence read) {
    this.alarms = alarms;
    this.read = read;
  }

  /** Empty where there is no such alarm about money for this officer. */
  public Optional<FundEvidence> of(Officer officer, long id) {
    Optional<Alarm> alarm = alarms.find(officer, id).filter(one -> one.kind().isMoney());
    return alarm.map(one -> read.of(one, alarms.entries(one)));
  }
}
