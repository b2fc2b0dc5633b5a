package org.relieflink.platform.access;

/**
 * 一行归谁：where a table says whose a row is, as SQL.
 *
 * @param place column of the division code
 * @param line column of the line, or a literal
 * @param sealed column that says whether the row is sealed; {@code false} where nothing is sealed
 * @param caseNo column of the case it belongs to; empty where rows belong to none
 */
public record Owned(String place, String line, String sealed, String caseNo) {

  /** A table whose rows belong to no case. */
  public Owned(String place, String line, String sealed) {
    this(place, line, sealed, "");
  }

  /** A table of the procuratorate's cases: columns place, sealed, case_no. */
  public static Owned ofCases(String table) {
    return new Owned(
        table + ".place", "'" + Unit.PROCURATORATE + "'", table + ".sealed", table + ".case_no");
  }

  /** A table of the procuratorate: column place only. */
  public static Owned byPlace(String table) {
    return new Owned(table + ".place", "'" + Unit.PROCURATORATE + "'", "false");
  }
}
