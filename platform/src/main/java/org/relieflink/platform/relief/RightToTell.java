package org.relieflink.platform.relief;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyReading;

/**
 * 要告知的一个人：the facts fit the conditions, so the person has to be told of the right to apply.
 *
 * @param candidate id in {@code opinion}
 * @param masked name, safe to show
 * @param since day of the first facts that fit
 * @param told null while nobody has told
 * @param appliedOn day of the case of the same party; null where there is none: who applied knows
 * @param clock how the duty stands; empty where the list has no such duty
 */
public record RightToTell(
    long candidate,
    String masked,
    LocalDate since,
    @Nullable Told told,
    @Nullable LocalDate appliedOn,
    Optional<DutyReading> clock) {
  /** As pages show it. */
  public String number() {
    return "GZ-%06d".formatted(candidate);
  }

  /** The day on which it was done; null while it is to be done. */
  public @Nullable LocalDate doneOn() {
    return told != null ? told.on() : appliedOn;
  }

  /**
   * 怎么告知的。
   *
   * @param way id of the dated list
   * @param receipt what proves it, and where it is
   */
  public record Told(LocalDate on, String way, String receipt, String officer) {}
}
