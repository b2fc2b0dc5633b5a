package org.relieflink.platform.screening.internal.picture;

import java.util.List;
import org.relieflink.platform.screening.internal.picture.DrawnText.Anchor;

/**
 * 分区名称的摆放。 Places the three zone names above the axis: the middle one over its zone, the others
 * beside it, never on each other and never outside.
 */
final class ZoneLabels {
  private static final double BASELINE = 14;
  private static final double GAP = 12;

  private ZoneLabels() {}

  static List<DrawnText> place(Scale scale, Zones zones) {
    String review = WeightWords.threshold(zones.reviewFrom());
    String auto = WeightWords.threshold(zones.autoFrom());
    DrawnText sure = at(Waterfall.WIDTH, Anchor.END, auto + " 分起，把握大");
    DrawnText look = at(0, Anchor.MIDDLE, review + "–" + auto + " 分，人工看");
    double half = look.width() / 2;
    double wanted = (scale.x(zones.reviewFrom()) + scale.x(zones.autoFrom())) / 2;
    double sureLeft =
        Math.min(
            Waterfall.WIDTH - sure.width(),
            Math.max(scale.x(zones.autoFrom()), wanted + half + GAP));
    double middle = Math.min(wanted, sureLeft - GAP - half);
    DrawnText out = at(middle - half - GAP, Anchor.END, review + " 分以下，排除");
    return List.of(
        out, at(middle, Anchor.MIDDLE, look.text()), at(sureLeft, Anchor.START, sure.text()));
  }

  private static DrawnText at(double x, Anchor anchor, String text) {
    return new DrawnText(x, BASELINE, anchor, TextSize.NOTE, text);
  }
}
