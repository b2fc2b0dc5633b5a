package org.relieflink.platform.pool;

/**
 * 一批的行数。 Rows of an import.
 *
 * @param read rows of the table, good and bad, without notes and blank rows
 * @param skipped notes below the table and repeated header rows
 * @param bad rows that stay outside
 * @param added records not in the pool before
 * @param changed records whose values changed
 * @param same records that stand as before; only their as-of date moves
 * @param ended records that are no longer in a whole list
 */
public record ImportCounts(
    long read, long skipped, long good, long bad, long added, long changed, long same, long ended) {
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
