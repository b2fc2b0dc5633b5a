package org.relieflink.platform.screening.internal.picture;

/**
 * 一条依据：名称、说明和分值。 One line of the picture.
 *
 * @param label what agreed or differed, e.g. {@code 身份号码差1位}
 * @param note the two values, masked, or why it counts nothing; may be empty
 * @param weight log2 odds, plus for, minus against
 * @param start the starting point before anything was compared
 */
public record EvidenceLine(String label, String note, double weight, boolean start) {

  /** What this line says about the question. */
  public Side side() {
    if (start) {
      return Side.START;
    }
    if (Math.abs(weight) < WeightWords.SILENT_BELOW) {
      return Side.SILENT;
    }
    return weight > 0 ? Side.FOR : Side.AGAINST;
  }
}
