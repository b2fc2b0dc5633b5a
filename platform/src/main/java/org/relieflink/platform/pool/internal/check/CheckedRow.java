package org.relieflink.platform.pool.internal.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 查过的一行。 One row after the check.
 *
 * @param number as the spreadsheet counts
 * @param recordId null when the key cells are not readable
 * @param values canonical text by canonical name; only what is filled
 * @param faults empty for a good row
 * @param filled one bit for each field of the contract, in its order, that is not blank
 */
public record CheckedRow(
    long number,
    @Nullable String recordId,
    Map<String, String> values,
    List<CellFault> faults,
    long filled) {
  public boolean good() {
    return faults.isEmpty();
  }

  /** Never shows the values: they are personal data. */
  @Override
  public String toString() {
    return "CheckedRow[" + number + ", " + faults.size() + " faults]";
  }
}
