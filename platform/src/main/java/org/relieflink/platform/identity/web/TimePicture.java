package org.relieflink.platform.identity.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.identity.ClassSpan;

/**
 * 时间图：哪一类、从什么时候到什么时候。 Classes over time, one row each; a narrow picture has the label above its
 * bar.
 */
record TimePicture(int width, int height, List<Row> rows, List<Tick> ticks, double nowX, int top) {
  private static final int WIDE = 1240;
  private static final int NARROW = 330;
  private static final int LABEL = 250;
  private static final int HEAD = 26;
  private static final int ROW_WIDE = 34;
  private static final int ROW_NARROW = 46;
  private static final int BAR = 14;
  private static final int YEAR_ROOM = 46; // a year's figures with air
  private static final double LEAST = 6;

  TimePicture {
    rows = List.copyOf(rows);
    ticks = List.copyOf(ticks);
  }

  /**
   * 一行。
   *
   * @param style class of the bar: standing, old or ended
   * @param marks where the record changed
   */
  record Row(
      String label,
      String note,
      int textY,
      double x,
      int y,
      double length,
      String style,
      List<Double> marks) {
    public String markPath() {
      StringBuilder path = new StringBuilder();
      marks.forEach(mark -> path.append("M%.1f %dv%d".formatted(mark, y - 3, BAR + 6)));
      return path.toString();
    }
  }

  /** 一年的开头。 */
  record Tick(double x, String year) {}

  static TimePicture wide(List<ClassSpan> spans, LocalDate today, IdentityTexts texts) {
    return new Drawing(spans, today, texts, true).draw();
  }

  static TimePicture narrow(List<ClassSpan> spans, LocalDate today, IdentityTexts texts) {
    return new Drawing(spans, today, texts, false).draw();
  }

  private static final class Drawing {
    private final List<ClassSpan> spans;
    private final LocalDate today;
    private final IdentityTexts texts;
    private final boolean wide;
    private final LocalDate from;
    private final int left;
    private final int right;

    Drawing(List<ClassSpan> spans, LocalDate today, IdentityTexts texts, boolean wide) {
      this.spans = spans;
      this.today = today;
      this.texts = texts;
      this.wide = wide;
      this.from =
          spans.stream()
              .map(ClassSpan::from)
              .filter(day -> day.isBefore(today))
              .min(LocalDate::compareTo)
              .orElse(today)
              .withDayOfYear(1);
      this.left = wide ? LABEL : YEAR_ROOM / 2;
      this.right = (wide ? WIDE : NARROW) - 10;
    }

    double x(LocalDate day) {
      double whole = Math.max(1, ChronoUnit.DAYS.between(from, today));
      double share = ChronoUnit.DAYS.between(from, day) / whole;
      return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    TimePicture draw() {
      List<Row> rows = new ArrayList<>();
      int step = wide ? ROW_WIDE : ROW_NARROW;
      for (ClassSpan span : spans) {
        rows.add(row(span, HEAD + step * rows.size()));
      }
      return new TimePicture(
          wide ? WIDE : NARROW, HEAD + step * rows.size() + 6, rows, ticks(), x(today), HEAD);
    }

    private Row row(ClassSpan span, int y) {
      LocalDate to = span.to() == null || span.to().isAfter(today) ? today : span.to();
      double x = x(span.from());
      String style = span.to() != null ? "ended" : span.stale() ? "old" : "standing";
      return new Row(
          texts.say("time.row", span.hardshipClass(), span.department()),
          texts.say("time." + style),
          wide ? y + 16 : y + 14,
          Math.min(x, right - LEAST),
          wide ? y + 5 : y + 20,
          Math.max(LEAST, x(to) - x),
          style,
          span.changes().stream().map(this::x).toList());
    }

    private List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      double last = left - YEAR_ROOM;
      for (int year = from.getYear(); year <= today.getYear(); year++) {
        double x = x(LocalDate.of(year, 1, 1));
        if (x - last >= YEAR_ROOM && x <= right - YEAR_ROOM / 2.0) {
          ticks.add(new Tick(x, Integer.toString(year)));
          last = x;
        }
      }
      return ticks;
    }
  }
}
