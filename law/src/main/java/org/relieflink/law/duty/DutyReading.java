package org.relieflink.law.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 时限读出来是什么。
 *
 * @param due last day; null while the clock stands
 * @param caution a sentence where the calendar is not published so far; else empty
 * @param usedDays working days from the start to the end, or to today; what pauses took left out
 * @param pausedDays working days that pauses took
 * @param leftDays working days to the last day; below 0 = so many too late; 0 when done or paused
 */
public record DutyReading(
    @Nullable LocalDate due,
    String caution,
    Standing standing,
    int usedDays,
    int pausedDays,
    int leftDays) {}
