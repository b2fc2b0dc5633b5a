package org.relieflink.platform.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.Veil;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code screening.}.
 */
@Component
class Texts extends PageTexts {
  Texts(MessageSource messages, Clock clock) {
    super("screening", messages, clock);
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

  /** A mark of an evidence sheet, by its own bundle. */
  String mark(String key) {
    return whole("identity.sheet." + key);
  }

  String stale() {
    return whole("identity.stale");
  }

  String masked() {
    return whole("identity.sheet.masked");
  }

  /** Department, list and batch of an evidence sheet. */
  String from(String department, String list, String batch) {
    return whole("identity.sheet.from", department, list, batch);
  }

  String day(@Nullable LocalDate day) {
    return day == null ? say("day.unknown") : day.toString();
  }
}
