package org.relieflink.platform.access;

/**
 * 一行归谁：where a table says whose a row is, as SQL.
 *
 * @param place column of the division code
 * @param line column of the line, or a literal
 * @param sealed column that says whether the row is sealed; {@code false} where nothing is sealed
 */
public record Owned(String place, String line, String sealed) {

  /** A table of the procuratorate whose rows can be sealed: columns place, sealed. */
  public static Owned sealable(String table) {
    return new Owned(table + ".place", "'" + Unit.PROCURATORATE + "'", table + ".sealed");
  }

  /** A table of the procuratorate: column place only. */
  public static Owned byPlace(String table) {
    return new Owned(table + ".place", "'" + Unit.PROCURATORATE + "'", "false");
  }
}
