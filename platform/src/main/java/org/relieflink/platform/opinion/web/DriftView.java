package org.relieflink.platform.opinion.web;

import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.opinion.Drift;
import org.relieflink.platform.opinion.internal.picture.Drawing;
import org.relieflink.platform.opinion.internal.picture.DriftPicture;

/** 偏离的变化，写成页面要的字和图。 */
record DriftView(String summary, String note, List<Line> offices, List<Line> handlers) {
  private static final int WIDE = 560;
  private static final int PHONE = 326;

  /**
   * 一个院或者一个经办人。
   *
   * @param small whether all its proposals are too few to say anything
   */
  record Line(
      String id, String name, int count, boolean small, String told, Drawing wide, Drawing phone) {}

  static DriftView of(Drift drift, Words words) {
    return new DriftView(
        words.say("drift.summary", drift.years(), drift.compared(), drift.apart()),
        words.say("drift.note", drift.least(), drift.percent()),
        lines(drift, false, words),
        lines(drift, true, words));
  }

  private static List<Line> lines(Drift drift, boolean handlers, Words words) {
    return drift.lines().stream()
        .filter(line -> line.handler() == handlers)
        .map(line -> line(drift, line, words))
        .toList();
  }

  private static Line line(Drift drift, Drift.Line line, Words words) {
    String name = line.handler() ? line.name() : place(line.name());
    String told =
        line.points().stream()
            .map(point -> point(drift, point, words))
            .collect(Collectors.joining(words.say("drift.next")));
    DriftPicture.Words texts =
        new DriftPicture.Words(
            words.say("drift.picture", name),
            told,
            quarter(drift.quarters().get(0), words),
            quarter(drift.quarters().get(drift.quarters().size() - 1), words));
    String id = (line.handler() ? "h-" : "o-") + line.name().replaceAll("[^A-Z0-9]", "");
    return new Line(
        id,
        name,
        line.count(),
        drift.small(line.count()),
        told,
        DriftPicture.of(drift, line, WIDE, texts),
        DriftPicture.of(drift, line, PHONE, texts));
  }

  private static String place(String code) {
    return DivisionCode.find(code).map(DivisionCode::name).orElse(code);
  }

  private static String point(Drift drift, Drift.Point point, Words words) {
    String key = drift.small(point.count()) ? "drift.point.small" : "drift.point";
    String percent = (point.percent() > 0 ? "+" : "") + point.percent();
    return words.say(
        key,
        quarter(drift.quarters().get(point.at()), words),
        point.count(),
        percent.replace('-', '−'));
  }

  private static String quarter(Drift.Quarter quarter, Words words) {
    return words.say("drift.quarter", Integer.toString(quarter.year()), quarter.number());
  }
}
