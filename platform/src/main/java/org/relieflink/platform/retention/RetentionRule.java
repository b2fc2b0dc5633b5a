package org.relieflink.platform.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;

/**
 * 一类数据的保存规则：one dated version.
 *
 * @param months calendar months that are full before anything happens; 0 where it is kept
 * @param status how the time is known; {@code example} = ours, to be replaced by the office
 * @param source where it comes from
 * @param basis the clause it stands on
 * @param validTo last day; null while it is in force
 */
public record RetentionRule(
    RetentionKind kind,
    RetentionAct act,
    int months,
    TextStatus status,
    String source,
    Clause basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  /** Days of the rules are Beijing's. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public boolean ends() {
    return act != RetentionAct.KEEP;
  }

  /**
   * The first day whose rows are still kept on this day: what counts from an earlier one is due.
   */
  public LocalDate keptFrom(LocalDate today) {
    return today.minusMonths(months);
  }

  /** The moment before which what counts is due on this day. */
  public Instant before(LocalDate today) {
    return keptFrom(today).atStartOfDay(ZONE).toInstant();
  }

  /** The first day on which what counts from that day is due. */
  public LocalDate dueOn(LocalDate from) {
    LocalDate due = from.plusMonths(months);
    while (!from.isBefore(keptFrom(due))) { // some days more where a month is shorter than the next
      due = due.plusDays(1);
    }
    return due;
  }
}
