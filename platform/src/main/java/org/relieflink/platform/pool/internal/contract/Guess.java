package org.relieflink.platform.pool.internal.contract;

/**
 * 猜这张表是哪份名单。 A guess which list a sheet is; a person may choose otherwise.
 *
 * @param confidence 0 to 1
 */
public record Guess(Contract contract, double confidence, ColumnMap columns) {
  /** From here on nobody needs to be asked, if the next best guess is well behind. */
  public static final double SURE = 0.75;

  /** How far the next best guess must be behind. */
  public static final double AHEAD = 0.1;

  public boolean complete() {
    return columns.missing(contract).isEmpty();
  }
}
