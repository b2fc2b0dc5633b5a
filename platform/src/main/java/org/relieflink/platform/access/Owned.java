package org.relieflink.platform.access;

/**
 * 一行归谁：where a table says whose a row is, as SQL.
 *
 * @param place column of the division code
 * @param line column of the line, or a literal
 * @param sealed column that says whether the row is sealed; {@code false} where nothing is sealed
 * @param caseNo column of the case number; empty where special access to a case means nothing
 */
public record Owned(String place, String line, String sealed, String caseNo) {

  /** A table of the procuratorate with a case number: columns place, sealed, case_no. */
  public static Owned byCase(String table) {
    return new Owned(
        table + ".place", "'" + Unit.PROCURATORATE + "'", table + ".sealed", table + ".case_no");
  }

  /** A table of the procuratorate: column place only. */
  public static Owned byPlace(String table) {
    return new Owned(table + ".place", "'" + Unit.PROCURATORATE + "'", "false", "");
  }
}
