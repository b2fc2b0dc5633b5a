package org.relieflink.platform.connector.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * 水位：how far was read, and from where the next fetch reads.
 *
 * <p>A row is written with its mark and seen later, when its transaction ends. The next fetch
 * therefore begins before the last mark by the overlap: a row that becomes visible within the
 * overlap is not lost, and what is read twice is the same and does nothing. A mark of the future is
 * not believed: a source whose clock is ahead would make us skip rows.
 *
 * @param column at the source
 * @param time the marks are moments; otherwise whole numbers
 * @param overlap in seconds, or in numbers
 */
record MarkRule(String column, boolean time, long overlap) {

  static MarkRule ofTime(String column, Duration overlap) {
    return new MarkRule(column, true, overlap.toSeconds());
  }

  /** From where on to ask, itself included; empty for everything. */
  String from(String mark) {
    if (mark.isEmpty()) {
      return "";
    }
    return time
        ? Instant.parse(mark).minusSeconds(overlap).toString()
        : Long.toString(Math.max(0, Long.parseLong(mark) - overlap));
  }

  /**
   * The mark after a fetch.
   *
   * @param last before it; empty at first
   * @param seen the greatest that came; empty when nothing came
   * @param began when the fetch began, by our clock
   */
  String after(String last, String seen, Instant began) {
    String believed = time && !seen.isEmpty() ? earlier(seen, began.toString()) : seen;
    return compare(believed, last) > 0 ? believed : last;
  }

  private String earlier(String one, String other) {
    return compare(one, other) < 0 ? one : other;
  }

  /** Nothing is less than anything. */
  int compare(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(!one.isEmpty(), !other.isEmpty());
    }
    return time
        ? Instant.parse(one).compareTo(Instant.parse(other))
        : Long.compare(Long.parseLong(one), Long.parseLong(other));
  }

  /** As we write it; empty when it is no mark. A moment without a zone is that of the server. */
  Optional<String> read(String text, ZoneId zone) {
    try {
      return Optional.of(time ? moment(text.strip(), zone) : number(text.strip()));
    } catch (DateTimeException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static String number(String text) {
    long number = Long.parseLong(text);
    if (number < 0) {
      throw new NumberFormatException("negative");
    }
    return Long.toString(number);
  }

  private static String moment(String text, ZoneId zone) {
    String form = text.replace(' ', 'T');
    boolean zoned = form.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)$") && form.contains("T");
    return zoned
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
            .parse(form.matches(".*[+-]\\d{2}$") ? form + ":00" : form, OffsetDateTime::from)
            .toInstant()
            .toString()
        : LocalDateTime.parse(form).atZone(zone).toInstant().toString();
  }
}
