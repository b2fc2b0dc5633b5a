package org.relieflink.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 横条图（SVG），条上有范围。 A bar chart as SVG text: a bar to the median, a whisker over the range, the
 * figure as text beside it, so that nothing depends on color.
 */
final class BarChart {
  private static final int WIDTH = 760;
  private static final int LABELS = 190;
  private static final int FIGURES = 130;
  private static final int ROW = 30;
  private static final int TOP = 44;

  private final String title;
  private final String unit;
  private final List<Bar> bars = new ArrayList<>();

  private record Bar(String label, Spread value, boolean ours) {}

  BarChart(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  void add(String label, Spread value, boolean ours) {
    bars.add(new Bar(label, value, ours));
  }

  String svg() {
    int height = TOP + bars.size() * ROW + 10;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-family=\"system-ui, 'Noto Sans CJK SC', sans-serif\" font-size=\"13\">%n"
            .formatted(WIDTH, height, WIDTH, height, escaped(title)));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    svg.append(
        "<text x=\"12\" y=\"24\" font-size=\"15\" font-weight=\"600\" fill=\"#1f2933\">%s</text>%n"
            .formatted(escaped(title + " (" + unit + ")")));
    double most = bars.stream().mapToDouble(bar -> bar.value.most()).max().orElse(1);
    for (int i = 0; i < bars.size(); i++) {
      svg.append(row(bars.get(i), TOP + i * ROW, (WIDTH - LABELS - FIGURES) / most));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String row(Bar bar, int y, double scale) {
    double end = LABELS + bar.value.median() * scale;
    double from = LABELS + bar.value.least() * scale;
    double to = LABELS + bar.value.most() * scale;
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1f2933\"%s>%s</text>%n"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>%n"
            + "<path d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\" stroke=\"#1f2933\" fill=\"none\"/>%n"
            + "<text x=\"%.1f\" y=\"%d\" fill=\"#1f2933\">%s</text>%n",
        LABELS - 10,
        y + 13,
        bar.ours ? " font-weight=\"600\"" : "",
        escaped(bar.label),
        LABELS,
        y,
        Math.max(1, end - LABELS),
        bar.ours ? "#b3261e" : "#8a9ba8",
        from,
        y + 8,
        to,
        from,
        y + 4,
        to,
        y + 4,
        to + 8,
        y + 13,
        figure(bar.value.median()));
  }

  /** Three digits that count. */
  static String figure(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
