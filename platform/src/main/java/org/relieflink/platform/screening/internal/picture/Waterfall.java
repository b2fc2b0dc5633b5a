package org.relieflink.platform.screening.internal.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.screening.internal.picture.DrawnText.Anchor;

/**
 * 瀑布图：一条一条依据怎样加成总分。 The waterfall of one hit: bars run on from each other and end at the total,
 * over the model's zones.
 *
 * @param bandX left edge of the zone in which a person has to look
 * @param bandWidth of that zone
 * @param bars one per evidence, then the total
 */
public record Waterfall(
    double height,
    double total,
    double bandX,
    double bandWidth,
    List<DrawnText> zoneNames,
    List<DrawnText> ticks,
    List<Bar> bars) {

  public static final double WIDTH = 610;
  static final double CHART_LEFT = 205;
  static final double CHART_RIGHT = 545;
  static final double HEAD = 36;
  static final double ROW = 32;
  private static final double FOOT = 8;
  private static final double BAR_TOP = 14;
  private static final double TICK_BASELINE = 31;
  private static final double LABEL_ROOM = CHART_LEFT - 8;
  private static final String TOTAL_LABEL = "合计";

  public Waterfall {
    zoneNames = List.copyOf(zoneNames);
    ticks = List.copyOf(ticks);
    bars = List.copyOf(bars);
  }

  public static Waterfall of(List<EvidenceLine> lines, Zones zones) {
    List<Double> sums = runningSums(lines);
    Scale scale = Scale.around(sums, zones);
    double bandX = scale.x(zones.reviewFrom());
    return new Waterfall(
        HEAD + ROW * (lines.size() + 1) + FOOT,
        sums.get(sums.size() - 1),
        bandX,
        scale.x(zones.autoFrom()) - bandX,
        ZoneLabels.place(scale, zones),
        ticks(scale),
        bars(lines, sums, scale));
  }

  /** Before the first line, after the first, ... after the last. */
  private static List<Double> runningSums(List<EvidenceLine> lines) {
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    sums.add(sum);
    for (EvidenceLine line : lines) {
      sum += line.weight();
      sums.add(sum);
    }
    return sums;
  }

  private static List<DrawnText> ticks(Scale scale) {
    return scale.ticks().stream()
        .map(
            tick ->
                new DrawnText(
                    scale.x(tick), TICK_BASELINE, Anchor.MIDDLE, TextSize.NOTE, tickText(tick)))
        .toList();
  }

  private static String tickText(double tick) {
    return tick == 0 ? "0" : (tick < 0 ? "−" : "+") + WeightWords.threshold(Math.abs(tick));
  }

  private static List<Bar> bars(List<EvidenceLine> lines, List<Double> sums, Scale scale) {
    double longest = lines.stream().mapToDouble(line -> Math.abs(line.weight())).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double share = longest == 0 ? 0 : Math.abs(lines.get(i).weight()) / longest;
      bars.add(bar(lines.get(i), i, new Span(sums.get(i), sums.get(i + 1), share), scale));
    }
    double total = sums.get(sums.size() - 1);
    double share = longest == 0 ? 0 : Math.min(1, Math.abs(total) / longest);
    bars.add(total(lines.size(), new Span(0, total, share), scale));
    return bars;
  }

  private record Span(double from, double to, double share) {}

  private static Bar bar(EvidenceLine whole, int index, Span span, Scale scale) {
    EvidenceLine line = LabelFit.in(LABEL_ROOM, whole);
    double top = HEAD + ROW * index;
    boolean silent = line.side() == Side.SILENT;
    double start = scale.x(span.from);
    double end = scale.x(span.to);
    return new Bar(
        line.side(),
        new DrawnText(0, top + 20, Anchor.START, TextSize.BODY, line.label()),
        note(line.note(), top + 35),
        new DrawnText(
            WIDTH, top + 29, Anchor.END, TextSize.BODY, WeightWords.signed(line.weight())),
        span.from,
        span.to,
        Math.min(start, end),
        top + BAR_TOP,
        silent ? 0 : Math.abs(end - start),
        end,
        span.share);
  }

  private static @Nullable DrawnText note(String text, double baseline) {
    DrawnText note = new DrawnText(0, baseline, Anchor.START, TextSize.NOTE, text);
    return text.isEmpty() || note.width() > LABEL_ROOM ? null : note;
  }

  private static Bar total(int index, Span span, Scale scale) {
    double top = HEAD + ROW * index;
    double zero = scale.x(0);
    double end = scale.x(span.to);
    return new Bar(
        Side.TOTAL,
        new DrawnText(0, top + 29, Anchor.START, TextSize.BODY, TOTAL_LABEL),
        null,
        new DrawnText(WIDTH, top + 29, Anchor.END, TextSize.TOTAL, WeightWords.signed(span.to)),
        span.from,
        span.to,
        Math.min(zero, end),
        top + BAR_TOP,
        Math.abs(end - zero),
        end,
        span.share);
  }

  public double bandRight() {
    return bandX + bandWidth;
  }

  /** Every text of the picture, for tests. */
  public List<DrawnText> texts() {
    List<DrawnText> all = new ArrayList<>(zoneNames);
    all.addAll(ticks);
    bars.forEach(bar -> all.addAll(bar.texts()));
    return all;
  }
}
