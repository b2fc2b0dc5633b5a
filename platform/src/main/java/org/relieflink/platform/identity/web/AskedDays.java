package org.relieflink.platform.identity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.identity.IdentityRefusal;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.problem.Outcome;

/** 地址里的两个日子。 Both empty: the present. One alone: the other is the same day, or today. */
record AskedDays(@Nullable String onDay, @Nullable String knownDay) {

  public boolean empty() {
    return text(onDay).isEmpty() && text(knownDay).isEmpty();
  }

  /** Refused when a day cannot be read; asked only when one of them is given. */
  Outcome<PastDays> read(LocalDate today) {
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
