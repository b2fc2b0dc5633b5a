package org.relieflink.platform.relief;

/**
 * 问过的：other payments for the same harm, and earlier applications, as the applicant said.
 *
 * @param number of the step with which it was asked
 * @param question id of the dated list
 * @param amountFen 0 where none was named
 */
public record AidAnswer(int number, String question, Said said, long amountFen, String words) {
  /** 怎么答的。 */
  public enum Said {
    YES,
    NO,
    /** The applicant does not know. */
    UNKNOWN
  }
}
