package org.relieflink.platform.incident.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.relieflink.platform.incident.DataKind;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.IncidentFinding;
import org.relieflink.platform.incident.IncidentKind;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.IncidentStage;
import org.relieflink.platform.incident.MeasureKind;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code incident.}. */
@Component
class IncidentTexts extends PageTexts {
  private final MessageSource messages;

  IncidentTexts(MessageSource messages, Clock clock) {
    super("incident", messages, clock);
    this.messages = messages;
  }

  String kind(IncidentKind kind) {
    return say("kind." + kind.name());
  }

  String level(IncidentLevel level) {
    return say("level." + level.name());
  }

  static String tag(IncidentLevel level) {
    return switch (level) {
      case GENERAL -> "plain";
      case LARGER -> "warn";
      case MAJOR, GRAVE -> "bad";
    };
  }

  String stage(IncidentStage stage) {
    return say("stage." + stage.name());
  }

  String finding(IncidentFinding finding) {
    return say("finding." + finding.name());
  }

  String data(DataKind kind) {
    return say("data." + kind.name());
  }

  String measure(MeasureKind kind) {
    return say("measure." + kind.name());
  }

  /** A text of any bundle that may be missing, or what stands for it. */
  String any(String key, String otherwise) {
    return String.valueOf(
        messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
  }

  /** 3 小时; whole units, the largest that fits. */
  String span(Duration span) {
    if (span.toDays() > 0) {
      return say("span.days", span.toDays(), span.toHoursPart());
    }
    return span.toHours() > 0
        ? say("span.hours", span.toHours(), span.toMinutesPart())
        : say("span.minutes", Math.max(1, span.toMinutes()));
  }

  /** 还剩 3 小时、晚了 2 小时、已做. */
  String standing(Duty duty, Instant now) {
    Duty.State state = duty.state(now);
    Instant end = duty.step() == null ? now : duty.step().at();
    return switch (state) {
      case OPEN, LATE, DONE_LATE ->
          say("duty." + state, span(Duration.between(end, duty.due()).abs()));
      case DONE, WAIVED -> say("duty." + state);
    };
  }

  static String tag(Duty.State state) {
    return switch (state) {
      case OPEN -> "todo";
      case LATE -> "bad";
      case DONE -> "good";
      case DONE_LATE -> "warn";
      case WAIVED -> "plain";
    };
  }
}
