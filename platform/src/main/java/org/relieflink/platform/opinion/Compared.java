package org.relieflink.platform.opinion;

/**
 * 存建议的时候比的是什么。
 *
 * @param count like cases in the scope at that moment
 * @param medianFen their median, in fen
 * @param percent half width of the band, in percent
 * @param reason why outside the band; empty inside
 */
public record Compared(LikeScope scope, int count, long medianFen, int percent, String reason) {
  /** Of a band; the reason is kept only where one was wanted. */
  static Compared of(Fairness.Band band, String reason) {
    LikeCases cases = band.cases();
    return new Compared(
        band.scope(), cases.amountsFen().size(), cases.medianFen(), cases.bandPercent(), reason);
  }

  @Override
  public String toString() {
    return "Compared[" + scope + " " + count + "]";
  }
}
