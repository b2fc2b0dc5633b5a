package org.relieflink.platform.incident.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentStep;
import org.relieflink.platform.incident.Measure;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 一行一句：duties, steps, measures, classes and entries of an incident in plain words. */
@Component
class IncidentWords {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d").withZone(ZONE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);
  private static final String OTHER = "is-other"; // a point that is no stage of the incident
  private final IncidentTexts texts;

  IncidentWords(IncidentTexts texts) {
    this.texts = texts;
  }

  /** 一项要做的事。 */
  record DutyLine(
      String title,
      String due,
      String tag,
      String standing,
      String basis,
      String source,
      String status) {}

  DutyLine duty(Duty duty) {
    Instant now = texts.now();
    return new DutyLine(
        duty.rule().title(),
        texts.minute(duty.due()),
        IncidentTexts.tag(duty.state(now)),
        texts.standing(duty, now),
        duty.rule().basis().text(),
        duty.rule().source(),
        duty.rule().status().label());
  }

  /** 一类数据。 */
  record PartLine(String kind, String entries, String persons, boolean sensitive) {}

  PartLine part(Touched.Part part) {
    return new PartLine(
        texts.data(part.kind()),
        IncidentTexts.grouped(part.entries()),
        IncidentTexts.grouped(part.persons()),
        part.sensitive());
  }

  /**
   * 时间线上的一点.
   *
   * @param style class of the point: empty for what happened, {@code is-next} for what is due
   * @param tag empty when there is none
   */
  record Point(
      Instant at,
      String day,
      String time,
      String style,
      String title,
      String words,
      String who,
      String tag,
      String tagText) {
    Point by(String person) {
      return new Point(at, day, time, style, title, words, person, tag, tagText);
    }

    Point tagged(String kind, String text) {
      return new Point(at, day, time, style, title, words, who, kind, text);
    }
  }

  /** What happened and what is due, in the order of time. */
  List<Point> timeline(Incident incident, List<Duty> duties, List<Measure> measures) {
    List<Point> points = new ArrayList<>();
    points.add(point(incident.detectedAt(), "", texts.say("point.detected"), incident.words()));
    points.add(
        point(incident.openedAt(), "", texts.say("point.opened"), "")
            .by(who(incident.officerName(), incident.officer())));
    incident.steps().forEach(step -> points.add(step(step)));
    measures.forEach(measure -> measures(measure, points));
    duties.stream().filter(duty -> duty.step() == null).forEach(duty -> points.add(due(duty)));
    points.sort(Comparator.comparing(Point::at));
    return points;
  }

  private static String who(String name, String number) {
    return name + " " + number;
  }

  private static Point point(Instant at, String style, String title, String words) {
    return new Point(at, DAY.format(at), TIME.format(at), style, title, words, "", "", "");
  }

  private Point step(IncidentStep step) {
    String title = texts.say("act." + step.act());
    if (step.kind() != null && step.level() != null) {
      title += "：" + texts.kind(step.kind()) + "，" + texts.level(step.level());
    } else if (step.finding() != null) {
      title += "：" + texts.finding(step.finding());
    }
    return point(step.at(), "", title, step.words()).by(who(step.officerName(), step.officer()));
  }

  private void measures(Measure measure, List<Point> points) {
    String what = texts.measure(measure.kind()) + " " + measure.target();
    points.add(
        point(measure.at(), OTHER, texts.say("point.ordered", what), measure.words())
            .by(who(measure.officerName(), measure.officer())));
    Measure.Done done = measure.done();
    if (done != null) {
      points.add(
          point(done.at(), OTHER, texts.say("point.done", what), "")
              .by(who(done.officerName(), done.officer())));
    }
  }

  private Point due(Duty duty) {
    Instant now = texts.now();
    return point(duty.due(), "is-next", texts.say("point.due", duty.rule().title()), "")
        .tagged(IncidentTexts.tag(duty.state(now)), texts.standing(duty, now));
  }

  /** 一笔留痕，写成一行。 */
  record Entry(
      String id,
      String at,
      String officer,
      String action,
      String object,
      String purpose,
      String result) {}

  Entry entry(TrailEntry entry) {
    TrailNote note = entry.note();
    String kind =
        note.objectKind().isEmpty()
            ? ""
            : texts.any("trail.object." + note.objectKind(), note.objectKind());
    return new Entry(
        Long.toString(entry.id()),
        ShownTime.second(entry.at()),
        entry.officer(),
        texts.any("trail.action." + note.action(), note.action()),
        (kind + " " + note.objectId()).strip(),
        texts.any("access.purpose." + note.purpose().toUpperCase(Locale.ROOT), note.purpose()),
        note.result().equals("done") ? "" : note.result());
  }

  /** 一项处置。 */
  record MeasureLine(
      long id,
      String what,
      String target,
      String words,
      String asked,
      String tag,
      String state,
      boolean waits,
      String incident) {}

  MeasureLine measure(Measure measure) {
    Measure.Done done = measure.done();
    return new MeasureLine(
        measure.id(),
        texts.measure(measure.kind()),
        measure.target(),
        measure.words(),
        who(measure.officerName(), measure.officer()) + " " + texts.minute(measure.at()),
        done == null ? "todo" : "good",
        done == null
            ? texts.say("measure.waits")
            : texts.say("measure.done", done.officerName(), texts.minute(done.at())),
        done == null,
        Incident.number(measure.incident()));
  }
}
