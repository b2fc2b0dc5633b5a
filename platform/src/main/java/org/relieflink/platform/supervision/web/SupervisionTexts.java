package org.relieflink.platform.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.supervision.internal.LeadEvidence.PersonFace;
import org.relieflink.platform.supervision.internal.LeadMask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code supervision.}.
 */
@Component
class SupervisionTexts {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M-d HH:mm");

  private final MessageSource messages;
  private final Clock clock;

  SupervisionTexts(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage("supervision." + key, arguments, LocaleContextHolder.getLocale());
  }

  /** 女 52, as it stands beside a name. */
  String sexAndAge(PersonFace face, LeadMask mask) {
    Sex sex = mask.sex(face);
    String word = sex == Sex.UNKNOWN ? "" : say("sex." + sex.name());
    return (word + " " + mask.age(face).map(String::valueOf).orElse("")).strip();
  }

  String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(LocalDateTime.ofInstant(at, clock.getZone()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant();
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
