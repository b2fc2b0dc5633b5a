package org.relieflink.platform.watch;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;

/**
 * 一条预警规则：one dated version. A number that its kind does not use is 0.
 *
 * @param bound more than so many is an alarm, whoever it is
 * @param usual when fewer are one too, measured by the officer's own habit
 * @param minutes in which refusals count together
 * @param workingDays after a reveal in which a verdict is waited for
 * @param lookBackDays how far back is looked for habits and reveals
 * @param from the usual working hours begin; null where they do not matter
 * @param until they end
 * @param status how the numbers are known; {@code example} = ours, to be replaced
 * @param validTo last day; null while it is in force
 */
public record WatchRule(
    AlarmKind kind,
    int bound,
    Usual usual,
    int minutes,
    int workingDays,
    int lookBackDays,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /**
   * 比平时多得多.
   *
   * @param atLeast fewer are never an alarm by habit
   * @param times as many as the own median; 0 = habits do not matter
   * @param history so many hours (days) with any look are needed to know a habit
   */
  public record Usual(int atLeast, int times, int history) {}

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether so many are an alarm for somebody with this habit. */
  public boolean speaks(long measured, @Nullable Double median) {
    return measured > bound
        || (median != null
            && usual.times() > 0
            && measured >= usual.atLeast()
            && measured > usual.times() * median);
  }
}
