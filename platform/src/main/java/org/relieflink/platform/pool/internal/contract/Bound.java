package org.relieflink.platform.pool.internal.contract;

import java.time.LocalDate;
import org.relieflink.law.TextStatus;

/**
 * 一个界限：a number the office decides, with where it comes from.
 *
 * @param value in percent or percentage points
 * @param status how it is known; {@code example} = ours, to be replaced
 * @param lastConfirmedOn when somebody looked at it last
 */
public record Bound(int value, TextStatus status, String source, LocalDate lastConfirmedOn) {}
