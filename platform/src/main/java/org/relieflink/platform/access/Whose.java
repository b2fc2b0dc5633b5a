package org.relieflink.platform.access;

/**
 * 谁的、封没封存：what the policy asks of a row.
 *
 * @param unit the office it belongs to
 */
public record Whose(Unit unit, RowState state) {

  /** A row of the procuratorate of a place. */
  public static Whose ofPlace(String place, boolean sealed) {
    return new Whose(Unit.of(place, null), sealed ? RowState.SEALED : RowState.OPEN);
  }

  /** A row that cannot be sealed. */
  public static Whose of(Unit unit) {
    return new Whose(unit, RowState.OPEN);
  }
}
