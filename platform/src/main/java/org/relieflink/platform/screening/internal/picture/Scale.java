package org.relieflink.platform.screening.internal.picture;

import java.util.ArrayList;
import java.util.List;

/** 横轴：分值到像素。 The axis: from points to pixels, with round ticks that never touch. */
record Scale(double low, double high, double left, double right) {
  private static final double MARGIN_SHARE = 0.04;
  private static final double TICK_GAP = 56;
  private static final double[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  /** Holds every running sum, zero, and both thresholds with a little room to the right. */
  static Scale around(List<Double> sums, Zones zones) {
    double low = Math.min(0, zones.reviewFrom());
    double high = zones.autoFrom() + Math.max(4, zones.autoFrom() - zones.reviewFrom());
    for (double sum : sums) {
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    double margin = (high - low) * MARGIN_SHARE;
    return new Scale(low - margin, high + margin, Waterfall.CHART_LEFT, Waterfall.CHART_RIGHT);
  }

  double x(double value) {
    return left + (value - low) / (high - low) * (right - left);
  }

  List<Double> ticks() {
    double step = step();
    List<Double> ticks = new ArrayList<>();
    for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
      ticks.add(tick == 0 ? 0.0 : tick);
    }
    return ticks;
  }

  private double step() {
    double pixels = (right - left) / (high - low);
    for (double step : STEPS) {
      if (step * pixels >= TICK_GAP) {
        return step;
      }
    }
    return high - low;
  }
}
