package org.relieflink.platform.screening.web;

/**
 * 分数条：56 宽，32 处是“把握大”的线。 The small bar beside a score: the mark stands at the threshold, the bar
 * passes it or not.
 *
 * @param width of the filled part
 * @param strong passes the mark
 */
public record ScoreBar(int width, boolean strong) {
  static final int WHOLE = 56;
  static final int MARK = 32;
  private static final double BEYOND = 20; // points above the threshold that fill the rest

  static ScoreBar of(double score, double threshold) {
    double filled =
        score <= threshold
            ? MARK * Math.max(0, score) / Math.max(1, threshold)
            : MARK + (WHOLE - MARK) * Math.min(1, (score - threshold) / BEYOND);
    boolean strong = score >= threshold;
    int width = (int) Math.round(Math.min(strong ? WHOLE : MARK - 1.0, filled));
    return new ScoreBar(Math.max(2, width), strong);
  }
}
