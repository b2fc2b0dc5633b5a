package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
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

  /**
   * Times as a list writes them: 2024-05-01, 2024年5月, 20240501. What is no date is open.
   *
   * @param texts the first and the last day the record was true, the day it came into the pool and
   *     the day it was taken out; null or empty where not given
   */
  public static RecordTimes read(@Nullable String... texts) {
    if (texts.length != 4) {
      throw new IllegalArgumentException("four times are wanted");
    }
    return new RecordTimes(
        Times.firstDay(date(texts[0])),
        Times.behind(date(texts[1])),
        Times.firstDay(date(texts[2])),
        Times.firstDay(date(texts[3])));
  }

  private static int date(@Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.strip().getBytes(StandardCharsets.UTF_8);
    return BirthText.read(bytes, 0, bytes.length);
  }

  long word() {
    return Times.word(
        Times.day(validFrom), Times.day(validTo), Times.day(knownFrom), Times.day(knownTo));
  }
}
