package org.relieflink.platform.screening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.Veil;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code screening.}.
 */
@Component
class Texts {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M-d HH:mm");

  private final MessageSource messages;
  private final Clock clock;

  Texts(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage("screening." + key, arguments, LocaleContextHolder.getLocale());
  }

  /** Whether the reader is answered in Chinese; what the engine names has both languages. */
  static boolean chinese() {
    return LocaleContextHolder.getLocale().getLanguage().equals("zh");
  }

  String sex(Sex sex) {
    return sex == Sex.UNKNOWN ? "" : say("sex." + sex.name());
  }

  /** 女 52, as it stands beside a name. */
  String sexAndAge(Face face, Veil veil) {
    String sex = sex(face.gender());
    if (veil.withheld(face)) {
      return (sex + " " + say("minor")).strip();
    }
    return (sex + " " + veil.age(face).map(String::valueOf).orElse("")).strip();
  }

  /** 2026-11-20 06:00 in this year is 11-20 06:00. */
  String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(LocalDateTime.ofInstant(at, clock.getZone()));
  }

  String day(@Nullable LocalDate day) {
    return day == null ? say("day.unknown") : day.toString();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  static String grouped(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }
}
