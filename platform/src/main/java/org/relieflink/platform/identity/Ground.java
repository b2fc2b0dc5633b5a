package org.relieflink.platform.identity;

/**
 * 为什么看。
 *
 * @param purpose code of a purpose one chooses from, see {@code Purpose.toChoose}
 * @param caseNo number of the case, or of the reception
 */
public record Ground(String purpose, String caseNo) {
  /** Characters of a case number. */
  public static final int LONGEST = 60;

  public Ground {
    purpose = purpose.strip();
    caseNo = caseNo.strip();
  }
}
