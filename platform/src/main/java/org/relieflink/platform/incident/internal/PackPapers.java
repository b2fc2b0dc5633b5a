package org.relieflink.platform.incident.internal;

import java.time.Instant;
import java.util.Locale;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentStep;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.ExportMark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 证据包里给人看的纸：plain Chinese, since it goes to files and to other offices. */
@Component
class PackPapers {
  private final MessageSource messages;

  PackPapers(MessageSource messages) {
    this.messages = messages;
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("incident." + key, arguments, Locale.SIMPLIFIED_CHINESE);
  }

  /** What the files are and how to verify them; carries the mark of the export. */
  String readMe(ExportMark mark, TrailProofs.Evidence evidence, Instant at) {
    StringBuilder text = new StringBuilder();
    line(text, say("pack.readme.title"));
    line(
        text,
        say(
            "pack.readme.made",
            ShownTime.minute(at),
            mark.number(),
            mark.purpose() + mark.hidden()));
    line(
        text,
        say(
            "pack.readme.count",
            Long.toString(evidence.sealed()),
            Long.toString(evidence.open()),
            Long.toString(evidence.size())));
    for (String key : say("pack.readme.lines").split("\\|", -1)) {
      line(text, key);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n"); // read on the office's Windows machines
  }

  /** The incident as it is now. */
  String paper(Incident incident, Touched touched, Iterable<Duty> duties, Instant now) {
    StringBuilder text = new StringBuilder();
    line(text, say("paper.title", incident.number(), say("kind." + incident.kind())));
    line(text, say("paper.level", say("level." + incident.level())));
    line(text, say("paper.about", String.join("、", incident.about())));
    line(text, say("paper.words", incident.words()));
    line(text, say("paper.detected", ShownTime.minute(incident.detectedAt())));
    line(
        text,
        say(
            "paper.opened",
            ShownTime.minute(incident.openedAt()),
            incident.officerName(),
            incident.officer()));
    line(
        text,
        say(
            "paper.touched",
            Long.toString(touched.entries()),
            Long.toString(touched.persons()),
            Long.toString(touched.sensitive())));
    for (Touched.Part part : touched.parts()) {
      line(
          text,
          say(
              "paper.part",
              say("data." + part.kind()),
              Long.toString(part.entries()),
              Long.toString(part.persons())));
    }
    incident.steps().forEach(step -> line(text, step(step)));
    for (Duty duty : duties) {
      line(
          text,
          say(
              "paper.duty",
              duty.rule().title(),
              ShownTime.minute(duty.due()),
              say("paper.duty." + duty.state(now)),
              duty.rule().basis().textWithStatus()));
    }
    return text.toString();
  }

  private String step(IncidentStep step) {
    return say(
        "paper.step",
        ShownTime.minute(step.at()),
        say("act." + step.act()),
        step.words(),
        step.officerName(),
        step.officer());
  }

  /** The alarm as it was raised. */
  String paper(Alarm alarm) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        say(
            "paper.alarm",
            Long.toString(alarm.id()),
            String.valueOf(
                messages.getMessage(alarm.kind().messageKey(), null, Locale.SIMPLIFIED_CHINESE))));
    line(text, say("paper.about", alarm.officer()));
    line(
        text,
        say(
            "paper.alarm.figures",
            ShownTime.minute(alarm.since()),
            ShownTime.minute(alarm.until()),
            Long.toString(alarm.measured()),
            Long.toString(alarm.bound())));
    line(text, say("paper.alarm.raised", ShownTime.minute(alarm.raisedAt())));
    return text.toString();
  }
}
