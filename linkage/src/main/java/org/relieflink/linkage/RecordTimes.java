package org.relieflink.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一条记录的两种时间。 When a record was true and when it was known; from is included, to is not, null is
 * open.
 *
 * @param validFrom the first day the record was true
 * @param validTo the first day it was true no more
 * @param knownFrom the first day the pool had it
 * @param knownTo the first day the pool had it no more in this form
 */
public record RecordTimes(
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable LocalDate knownFrom,
    @Nullable LocalDate knownTo) {

  long word() {
    return Times.word(
        Times.day(validFrom), Times.day(validTo), Times.day(knownFrom), Times.day(knownTo));
  }
}
