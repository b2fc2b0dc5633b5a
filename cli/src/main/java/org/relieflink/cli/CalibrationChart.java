package org.relieflink.cli;

import java.util.List;
import java.util.Locale;

/**
 * 校准图（SVG）。 The reliability diagram: across the score, the share of right hits promised by the
 * scores (line) and observed (dots, with the range that chance allows), both as odds, so that 99 %
 * and 99.9 % are told apart; below, how many hits each step has. Every dot says its figures when
 * pointed at.
 */
final class CalibrationChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 470;
  private static final int LEFT = 84;
  private static final int RIGHT = 24;
  private static final int TOP = 74;
  private static final int PLOT = 260;
  private static final int BARS = 56;
  private static final int GAP = 18;

  /** Shares at which lines are drawn. */
  private static final double[] SHARES = {0.5, 0.8, 0.9, 0.99, 0.999, 0.9999};

  private static final double LOWEST = -1.5;
  private static final double HIGHEST = 14.5;

  /** Two standard deviations. */
  private static final double RANGE = 2;

  private final List<Calibration.Bin> bins;
  private final Texts texts;
  private final int first;
  private final double step;

  CalibrationChart(Calibration calibration, Texts texts) {
    bins = calibration.bins();
    this.texts = texts;
    first = bins.isEmpty() ? 0 : bins.get(0).from();
    int last = bins.isEmpty() ? 1 : bins.get(bins.size() - 1).from() + 1;
    step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, last - first);
  }

  String svg() {
    StringBuilder svg = new StringBuilder(8_192);
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\""
                + " font-family=\"system-ui, 'Noto Sans CJK SC', sans-serif\" font-size=\"13\">%n",
            WIDTH, HEIGHT, WIDTH, HEIGHT, texts.of("calibration.title")));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    svg.append(text(12, 26, "font-size=\"16\" font-weight=\"600\"", texts.of("calibration.title")));
    legend(svg);
    grid(svg);
    promise(svg);
    bins.forEach(bin -> dot(svg, bin));
    bars(svg);
    return svg.append("</svg>\n").toString();
  }

  private void legend(StringBuilder svg) {
    svg.append("<path d=\"M14 48h28\" stroke=\"#8a9ba8\" stroke-width=\"2\"/>\n");
    svg.append(text(48, 52, "", texts.of("calibration.promised")));
    svg.append("<circle cx=\"292\" cy=\"48\" r=\"5\" fill=\"#b3261e\"/>\n");
    svg.append(text(304, 52, "", texts.of("calibration.observed")));
  }

  private void grid(StringBuilder svg) {
    for (double share : SHARES) {
      double y = y(odds(share));
      svg.append(format("<path d=\"M%d %.1fH%d\" stroke=\"#dfe4e8\"/>%n", LEFT, y, WIDTH - RIGHT));
      svg.append(text(LEFT - 10, y + 4, "text-anchor=\"end\"", percent(share)));
    }
    int base = TOP + PLOT + GAP + BARS;
    for (Calibration.Bin bin : bins) {
      boolean told = bin.from() % 2 == 0 || bins.size() < 16;
      if (told) {
        svg.append(
            text(x(bin.from()), base + 18, "text-anchor=\"middle\"", String.valueOf(bin.from())));
      }
    }
    svg.append(
        text(
            (LEFT + WIDTH - RIGHT) / 2.0,
            base + 40,
            "text-anchor=\"middle\"",
            texts.of("calibration.axis")));
  }

  private void promise(StringBuilder svg) {
    StringBuilder points = new StringBuilder();
    for (Calibration.Bin bin : bins) {
      points.append(format("%.1f,%.1f ", middle(bin), y(odds(bin.promised()))));
    }
    svg.append(
        format(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"#8a9ba8\" stroke-width=\"2\"/>%n",
            points.toString().strip()));
  }

  private void dot(StringBuilder svg, Calibration.Bin bin) {
    double x = middle(bin);
    double low = y(odds(bound(bin, -RANGE)));
    double high = y(odds(bound(bin, RANGE)));
    double y = y(odds(bin.observed()));
    String what =
        texts.of(
            "calibration.dot",
            bin.from(),
            bin.from() + 1,
            bin.hits(),
            percent(bin.observed()),
            percent(bin.promised()));
    svg.append(format("<g><title>%s</title>", what));
    svg.append(format("<path d=\"M%.1f %.1fV%.1f\" stroke=\"#1f2933\"/>", x, low, high));
    boolean all = bin.right() == bin.hits();
    String look =
        all ? "fill=\"#ffffff\" stroke=\"#b3261e\" stroke-width=\"2\"" : "fill=\"#b3261e\"";
    svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" %s/></g>%n", x, y, look));
  }

  /** Wilson's bounds of a share: within 0 and 1 also where all hits are right. */
  private static double bound(Calibration.Bin bin, double deviations) {
    double n = bin.hits();
    double square = deviations * deviations / n;
    double share = bin.observed();
    double spread = deviations * Math.sqrt(share * (1 - share) / n + square / (4 * n));
    return (share + square / 2 + spread) / (1 + square);
  }

  private void bars(StringBuilder svg) {
    double most =
        Math.log1p((double) bins.stream().mapToLong(Calibration.Bin::hits).max().orElse(1));
    int base = TOP + PLOT + GAP + BARS;
    for (Calibration.Bin bin : bins) {
      double height = BARS * Math.log1p((double) bin.hits()) / most;
      svg.append(
          format(
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#c9d3da\">"
                  + "<title>%d</title></rect>%n",
              x(bin.from()) + 1, base - height, Math.max(1, step - 2), height, bin.hits()));
    }
    svg.append(text(LEFT - 10, base - 4, "text-anchor=\"end\"", texts.of("calibration.hits")));
  }

  private double x(int score) {
    return LEFT + (score - first) * step;
  }

  private double middle(Calibration.Bin bin) {
    return x(bin.from()) + step / 2;
  }

  private static double odds(double share) {
    double within = Math.min(1 - 1e-9, Math.max(1e-9, share));
    return Math.log(within / (1 - within)) / Math.log(2);
  }

  private static double y(double odds) {
    double within = Math.min(HIGHEST, Math.max(LOWEST, odds));
    return TOP + PLOT * (HIGHEST - within) / (HIGHEST - LOWEST);
  }

  private static String percent(double share) {
    double percent = share * 100;
    String text = String.format(Locale.ROOT, "%.2f", percent);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "") + " %";
  }

  private static String text(double x, double y, String look, String text) {
    return format("<text x=\"%.1f\" y=\"%.1f\" fill=\"#1f2933\" %s>%s</text>%n", x, y, look, text);
  }

  private static String format(String form, Object... parts) {
    return String.format(Locale.ROOT, form, parts);
  }
}
