package org.relieflink.platform.duty.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.PauseGround;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.duty.DutyLine;
import org.relieflink.platform.duty.DutyMatter;
import org.relieflink.platform.duty.StackedBar;
import org.springframework.stereotype.Component;

/** 页面上的样子。 */
@Component
class DutyView {
  private static final int BAR = 220; // beside seven other columns

  private final Duties duties;
  private final DutyTexts texts;

  DutyView(Duties duties, DutyTexts texts) {
    this.duties = duties;
    this.texts = texts;
  }

  /** 台账的一行。 */
  record Line(
      String id,
      String title,
      String party,
      String limit,
      String known,
      boolean followed,
      int all,
      int late,
      int open,
      int done,
      int doneLate,
      String usual,
      StackedBar bar) {}

  /** 三个数。 */
  record Sums(int late, int soon, int done, int percent) {}

  /** 一只钟。 */
  record Matter(
      String number,
      String href,
      String owner,
      String started,
      String due,
      String caution,
      String standing,
      String tag,
      String days) {}

  /** 一项职责的规则。 */
  record Rule(
      String id,
      String title,
      String party,
      String starts,
      String ends,
      String limit,
      String clause,
      String known,
      String source,
      List<String> grounds) {}

  static Sums sums(List<DutyLine> lines) {
    int late = sum(lines, Standing.LATE);
    int inTime = sum(lines, Standing.DONE_IN_TIME);
    int done = inTime + sum(lines, Standing.DONE_LATE);
    int percent = done == 0 ? 0 : Math.round(100f * inTime / done);
    return new Sums(late, sum(lines, Standing.SOON), done, percent);
  }

  private static int sum(List<DutyLine> lines, Standing standing) {
    return lines.stream().mapToInt(line -> line.count(standing)).sum();
  }

  /** Those that the work carries, late ones first; then the others in the order of the file. */
  List<Line> lines(List<DutyLine> lines, boolean followed) {
    int most = Math.max(1, lines.stream().mapToInt(DutyLine::all).max().orElse(1));
    return lines.stream()
        .filter(line -> line.followed() == followed)
        .map(line -> line(line, most))
        .toList();
  }

  private Line line(DutyLine line, int most) {
    Duty duty = line.duty();
    int doneLate = line.count(Standing.DONE_LATE);
    int open =
        line.count(Standing.IN_TIME) + line.count(Standing.SOON) + line.count(Standing.PAUSED);
    return new Line(
        duty.id(),
        duty.title(),
        texts.party(duty),
        texts.limit(duty),
        texts.known(duty.status()),
        line.followed(),
        line.all(),
        line.count(Standing.LATE),
        open,
        line.count(Standing.DONE_IN_TIME) + doneLate,
        doneLate,
        line.usualDays() < 0 ? "—" : texts.say("days", line.usualDays()),
        bar(line, open, most));
  }

  /** Done, done late, open, late. */
  private static StackedBar bar(DutyLine line, int open, int most) {
    return StackedBar.of(
        List.of(
            new StackedBar.Count(line.count(Standing.DONE_IN_TIME), "share-in-time"),
            new StackedBar.Count(line.count(Standing.DONE_LATE), "share-refused"),
            new StackedBar.Count(open, "share-open"),
            new StackedBar.Count(line.count(Standing.LATE), "share-late")),
        most,
        BAR);
  }

  Rule rule(Duty duty) {
    return new Rule(
        duty.id(),
        duty.title(),
        texts.party(duty),
        duty.starts(),
        duty.ends(),
        texts.limit(duty),
        duty.basis().text(),
        texts.known(duty.status()),
        duty.source(),
        grounds(duty));
  }

  private List<String> grounds(Duty duty) {
    return duties.grounds().stream()
        .filter(ground -> ground.duties().contains(duty.id()))
        .map(PauseGround::title)
        .toList();
  }

  Matter matter(DutyMatter one) {
    DutyReading reading = one.reading();
    Standing standing = reading.standing();
    return new Matter(
        one.run().number(),
        one.run().href(),
        texts.line(one.run().owner()),
        one.run().time().started().toString(),
        shown(reading.due()),
        reading.caution(),
        texts.standing(standing),
        texts.tag(standing),
        days(reading));
  }

  private static String shown(@Nullable LocalDate day) {
    return day == null ? "—" : day.toString();
  }

  private String days(DutyReading reading) {
    return switch (reading.standing()) {
      case LATE -> texts.say("days.late", -reading.leftDays());
      case IN_TIME, SOON -> texts.say("days.left", reading.leftDays());
      case PAUSED, DONE_IN_TIME, DONE_LATE -> texts.say("days.used", reading.usedDays());
      case NONE -> "—";
    };
  }
}
