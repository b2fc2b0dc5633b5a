package org.relieflink.platform.incident.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.incident.IncidentKind;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.NewIncident;
import org.relieflink.platform.incident.NewIncident.Span;
import org.relieflink.platform.problem.Refusal;

/**
 * 表单里填的事件；没填的是空的。 What was typed; times are Beijing's, to the minute.
 *
 * @param about staff numbers, apart by blanks or commas
 * @param officer whose entries in the span; empty = no span
 */
record IncidentForm(
    @Nullable String kind,
    @Nullable String words,
    @Nullable String detected,
    @Nullable List<Long> alarms,
    @Nullable String about,
    @Nullable String officer,
    @Nullable String from,
    @Nullable String until) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final IncidentForm EMPTY =
      new IncidentForm(null, null, null, null, null, null, null, null);

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewIncident wanted() {
    return new NewIncident(
        kind(text(kind)),
        text(words),
        text(detected).isEmpty() ? null : time(text(detected)),
        alarms == null ? List.of() : alarms,
        Arrays.stream(text(about).toUpperCase(Locale.ROOT).split("[\\s,，、;；]+"))
            .filter(one -> !one.isEmpty())
            .toList(),
        span());
  }

  private @Nullable Span span() {
    String number = text(officer).toUpperCase(Locale.ROOT);
    return number.isEmpty() ? null : new Span(number, time(text(from)), time(text(until)));
  }

  static IncidentKind kind(String code) {
    return Arrays.stream(IncidentKind.values())
        .filter(one -> one.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> Refusal.of(IncidentRefusal.KIND_UNKNOWN).asException());
  }

  static IncidentLevel level(String code) {
    return Arrays.stream(IncidentLevel.values())
        .filter(one -> one.name().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> Refusal.of(IncidentRefusal.LEVEL_UNKNOWN).asException());
  }

  private static Instant time(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(ZONE).toInstant();
    } catch (DateTimeParseException notATime) {
      throw Refusal.of(IncidentRefusal.TIME_UNREADABLE).asException();
    }
  }
}
