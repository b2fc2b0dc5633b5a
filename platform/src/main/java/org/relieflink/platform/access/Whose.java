package org.relieflink.platform.access;

/**
 * 谁的、封没封存：what the policy asks of a row.
 *
 * @param unit the office it belongs to
 * @param caseNo number of its case; empty where it belongs to none
 */
public record Whose(Unit unit, RowState state, String caseNo) {

  /** A row of one of the procuratorate's cases. */
  public static Whose ofCase(String place, boolean sealed, String caseNo) {
    return new Whose(Unit.of(place, null), sealed ? RowState.SEALED : RowState.OPEN, caseNo);
  }

  /** A row of the procuratorate of a place. */
  public static Whose ofPlace(String place, boolean sealed) {
    return ofCase(place, sealed, "");
  }

  /** A row that cannot be sealed. */
  public static Whose of(Unit unit) {
    return new Whose(unit, RowState.OPEN, "");
  }
}
