package org.relieflink.platform.transfer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一个可选的：one dated version of a help, or of a reason.
 *
 * @param title in Chinese, as pages show it
 * @param lines departments whose it is; empty for reasons
 * @param acts for which it may be chosen; empty for helps
 * @param validTo last day; null while it is in force
 */
public record TransferChoice(
    String id,
    String title,
    Set<String> lines,
    Set<TransferAct> acts,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public TransferChoice {
    lines = Set.copyOf(lines);
    acts = Set.copyOf(acts);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
