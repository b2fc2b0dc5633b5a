package org.relieflink.platform.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 结果目录的一项：one dated version.
 *
 * @param title in Chinese, as pages show it
 * @param granted whether something was given
 * @param valued whether a value in fen may stand with it
 * @param period whether it has a first day
 * @param ground whether it wants words
 * @param proof whether it wants a paper
 * @param validTo last day; null while it is in force
 */
public record OutcomeKind(
    String id,
    String title,
    boolean granted,
    boolean valued,
    boolean period,
    boolean ground,
    boolean proof,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
