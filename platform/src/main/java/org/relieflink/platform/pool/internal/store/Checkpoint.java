package org.relieflink.platform.pool.internal.store;

import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.check.CheckState;

/**
 * 查到哪一行、数到多少。 How far the check of a file has come.
 *
 * @param place of the last row that was checked
 * @param counts of read, skipped, good and bad rows up to there
 * @param complete whether that was the last row of the file and the file as a whole was in order
 */
public record Checkpoint(Place place, ImportCounts counts, CheckState state, boolean complete) {

  /** A row of a sheet as the spreadsheet counts. */
  public record Place(int sheet, long row) {}

  /** Rows that lie before the point, notes and repeated headers among them. */
  public long passed() {
    return counts.read() + counts.skipped();
  }
}
