package org.relieflink.platform.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.Outcome;

/**
 * 问过去时填的两个日子，照填的样子。 Both empty: the present. One alone: the other is the same day, or today.
 *
 * @param onDay how things stood on it, like 2026-10-01
 * @param knownDay as far as was known on it
 */
public record AskedDays(@Nullable String onDay, @Nullable String knownDay) {
  /** Nothing is asked about the past. */
  public static final AskedDays NONE = new AskedDays("", "");

  public boolean empty() {
    return text(onDay).isEmpty() && text(knownDay).isEmpty();
  }

  /**
   * Refused when a day cannot be read. Whether the days have come is for who answers: {@link
   * PastDays#toCome}.
   */
  public Outcome<PastDays> read(LocalDate today) {
    Optional<LocalDate> known = text(knownDay).isEmpty() ? Optional.of(today) : day(text(knownDay));
    Optional<LocalDate> on = text(onDay).isEmpty() ? known : day(text(onDay));
    return on.isEmpty() || known.isEmpty()
        ? Outcome.refused(IdentityRefusal.DAY_UNREADABLE)
        : Outcome.of(new PastDays(on.get(), known.get()));
  }

  /** As typed, for the form. */
  public String onDayTyped() {
    return text(onDay);
  }

  public String knownDayTyped() {
    return text(knownDay);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
