package org.relieflink.law.duty;

import java.time.LocalDate;
import org.relieflink.law.Instruments;
import org.relieflink.law.TextStatus;

/** 测试用的几项职责。 */
final class Duties {
  static final Duty DECIDE = duty("decide", 10, DutyUnit.WORKING_DAYS, 0);
  static final Duty COURT = duty("court-decide", 10, DutyUnit.WORKING_DAYS, 10);
  static final Duty LETTER = duty("send-letter", 5, DutyUnit.DAYS, 0);
  static final Duty REVISIT = duty("revisit", 6, DutyUnit.MONTHS, 0);

  private Duties() {}

  static Duty duty(String id, int limit, DutyUnit unit, int more) {
    return new Duty(
        id,
        id,
        DutyParty.RELIEF_SECTION,
        "受理",
        "决定",
        limit,
        unit,
        more,
        Instruments.shipped().cite("office-example", "示例"),
        TextStatus.EXAMPLE,
        "测试",
        LocalDate.of(2014, 1, 1),
        null);
  }
}
