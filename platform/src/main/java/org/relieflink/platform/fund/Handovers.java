package org.relieflink.platform.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 签收的大门：what was ordered past the bank is handed over by somebody else than the maker of its batch;
 * the signed paper confirms the payment, or the money comes back.
 */
public interface Handovers {
  /** Books one payment as signed for, or as not handed over; once. */
  Outcome<PayBatch> hand(Officer officer, Handed handed);

  /**
   * 签收。
   *
   * @param taken false = nobody took it, it comes back
   * @param proof number of the signed paper in the file; empty where nobody took it
   * @param day of signing, today or before
   * @param words how it was signed, or why nobody took it
   */
  record Handed(long item, boolean taken, String proof, @Nullable LocalDate day, String words) {
    public Handed {
      proof = proof.strip();
      words = words.strip();
    }
  }
}
