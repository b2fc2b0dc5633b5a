package org.relieflink.platform.opinion.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relieflink.law.AmountProposal;

/**
 * 金额步骤图（宽）：one column per rule, dashed box = allowed range, fill = chosen, total at full height.
 */
public final class StepPicture {
  private static final int LEFT = 52;
  private static final int WIDTH = 820;
  private static final int TOP = 30;
  private static final int BASE = 212;
  private static final double COLUMN = 120; // narrower and the names would meet
  private static final double BAR = 84;
  private static final double FRAME = 102;
  private static final int LINE = 16;
  private static final int NOTE_CELLS = 18; // half-width cells of a 12 px note that fit a column

  private static final Pattern PART = Pattern.compile("(?<=[，、；])");

  private final List<StepColumn> columns;
  private final MoneyAxis axis;
  private final double spacing;
  private final int width;
  private final Pen pen = new Pen();

  private StepPicture(List<StepColumn> columns) {
    this.columns = columns;
    this.axis = MoneyAxis.upTo(columns.stream().mapToLong(StepColumn::topFen).max().orElse(0));
    this.width = (int) Math.max(WIDTH, LEFT + 8 + COLUMN * columns.size());
    this.spacing = (width - LEFT - 8.0) / columns.size();
  }

  /** The picture of a proposal. */
  public static Drawing of(AmountProposal proposal, String totalLabel, String title) {
    return new StepPicture(StepColumn.of(proposal, totalLabel)).draw(title);
  }

  private Drawing draw(String title) {
    for (long mark : axis.marks()) {
      pen.across(LEFT, width, y(mark), mark == 0 ? "axis" : "grid");
      pen.label(LEFT - 8, y(mark) + 4, "t-s end", MoneyAxis.text(mark));
    }
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      lines = Math.max(lines, column(i));
    }
    String text =
        columns.stream()
            .map(one -> one.label() + "，" + one.detail() + "，" + one.amount())
            .collect(Collectors.joining("；"));
    return pen.drawing(width, BASE + 34 + LINE * lines, title, text + "。");
  }

  private double y(long fen) {
    return BASE - (BASE - TOP) * (double) fen / axis.toFen();
  }

  private double middle(int index) {
    return LEFT + 4 + spacing * (index + 0.5);
  }

  private int column(int index) {
    StepColumn column = columns.get(index);
    double middle = middle(index);
    double top = Math.min(y(column.fromFen()), y(column.toFen()));
    switch (column.kind()) {
      case BASIC, SUPPLEMENT -> top = added(column, middle);
      case FACTOR -> factor(column, middle);
      case TOTAL ->
          pen.box(
              new Pen.Area(middle - BAR / 2, y(column.toFen()), BAR, BASE - y(column.toFen())),
              "main");
    }
    boolean total = column.kind() == StepColumn.Kind.TOTAL;
    if (!total) {
      double end = middle + (column.kind() == StepColumn.Kind.FACTOR ? FRAME / 2 : BAR / 2);
      pen.across(end, middle(index + 1) - BAR / 2, y(column.toFen()), "axis");
    }
    pen.label(
        middle,
        (total ? y(column.toFen()) : top) - 8,
        total ? "t-l t-i mid" : "t-b mid",
        column.amount());
    pen.label(middle, BASE + 20, "t-b mid", column.label());
    List<String> notes = wrapped(column.detail());
    for (int i = 0; i < notes.size(); i++) {
      pen.label(middle, BASE + 38 + LINE * i, "t-s mid", notes.get(i));
    }
    return notes.size();
  }

  private double added(StepColumn column, double middle) {
    double top = y(column.toFen());
    if (column.ranged()) {
      double high = y(column.highFen());
      pen.box(new Pen.Area(middle - FRAME / 2, high, FRAME, y(column.lowFen()) - high), "allow");
      top = Math.min(top, high);
    }
    double bar = y(column.toFen());
    pen.box(
        new Pen.Area(middle - BAR / 2, bar, BAR, y(column.fromFen()) - bar), column.kind().paint());
    return top;
  }

  private void factor(StepColumn column, double middle) {
    if (column.fromFen() != column.toFen()) {
      pen.upright(middle, y(column.fromFen()), y(column.toFen()), "mark");
      pen.across(middle - FRAME / 2, middle + FRAME / 2, y(column.fromFen()), "axis");
    }
    pen.across(middle - FRAME / 2, middle + FRAME / 2, y(column.toFen()), "line");
  }

  /** Breaks a note at commas, else between characters, so that it stays in its column. */
  static List<String> wrapped(String note) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : PART.splitAsStream(note).toList()) {
      if (line.length() > 0 && cells(line + part) > NOTE_CELLS + 2) {
        lines.add(line.toString());
        line.setLength(0);
      }
      for (int point : part.codePoints().toArray()) {
        if (cells(line.toString()) >= NOTE_CELLS + 2) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.appendCodePoint(point);
      }
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  static int cells(String text) {
    return text.codePoints().map(point -> point < 0x2000 ? 1 : 2).sum();
  }
}
