package org.relieflink.platform.watch.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmFinding;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.AlarmStep;
import org.relieflink.platform.watch.WatchRule;
import org.springframework.stereotype.Component;

/** 一句话：an alarm, its rule and its entries in plain words. */
@Component
class AlarmWords {

  private final WatchTexts texts;

  AlarmWords(WatchTexts texts) {
    this.texts = texts;
  }

  String kind(AlarmKind kind) {
    return texts.say("kind." + kind.name());
  }

  String state(AlarmState state) {
    return texts.say("state." + state.name());
  }

  static String tag(AlarmState state) {
    return switch (state) {
      case NEW -> "todo";
      case ACKNOWLEDGED -> "doing";
      case CLOSED -> "good";
    };
  }

  String finding(AlarmFinding finding) {
    return texts.say("finding." + finding.name());
  }

  /** What, by whom, and the figures against the limit. */
  String told(Alarm alarm) {
    return texts.say(
        "told." + alarm.kind().name(),
        alarm.officer(),
        ShownTime.brief(alarm.since()),
        ShownTime.brief(alarm.until()),
        alarm.measured(),
        alarm.bound(),
        usual(alarm.usual()));
  }

  private String usual(@Nullable Double median) {
    return median == null
        ? ""
        : texts.say("told.usual", String.format(Locale.ROOT, "%.1f", median).replace(".0", ""));
  }

  /** 42 minutes, 3 hours: how long it lasted. */
  String lasted(Alarm alarm) {
    Duration span = Duration.between(alarm.since(), alarm.until());
    return span.toHours() > 0
        ? texts.say("lasted.hours", span.toHours(), span.toMinutesPart())
        : texts.say("lasted.minutes", Math.max(1, span.toMinutes()));
  }

  String rule(WatchRule rule) {
    String said =
        texts.say(
            "rule." + rule.kind().name(),
            rule.bound(),
            rule.minutes(),
            rule.workingDays(),
            String.valueOf(rule.from()),
            String.valueOf(rule.until()));
    return rule.usual().times() == 0
        ? said
        : said + texts.say("rule.usual", rule.usual().atLeast(), rule.usual().times());
  }

  /** 一步，写成一行。 */
  record Step(String act, String words, String who, String when) {}

  Step step(AlarmStep step) {
    AlarmFinding finding = step.finding();
    String act = state(step.leadsTo());
    return new Step(
        finding == null ? act : act + "：" + finding(finding),
        step.words(),
        step.officerName() + " " + step.officer(),
        ShownTime.brief(step.at()));
  }

  /** 一笔留痕，写成一行。 */
  record Entry(String id, String at, String action, String object, String purpose, String result) {}

  Entry entry(TrailEntry entry) {
    TrailNote note = entry.note();
    String kind =
        note.objectKind().isEmpty()
            ? ""
            : texts.any("trail.object." + note.objectKind(), note.objectKind());
    return new Entry(
        Long.toString(entry.id()),
        ShownTime.second(entry.at()),
        texts.any("trail.action." + note.action(), note.action()),
        (kind + " " + note.objectId()).strip(),
        texts.any("access.purpose." + note.purpose().toUpperCase(Locale.ROOT), note.purpose()),
        note.result().equals("done") ? "" : note.result());
  }
}
