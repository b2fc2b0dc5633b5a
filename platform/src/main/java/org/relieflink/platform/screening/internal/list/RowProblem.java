package org.relieflink.platform.screening.internal.list;

/**
 * 一格的问题。 One fault of one cell.
 *
 * @param column header text as in the file; empty when the whole row is meant
 * @param code tells the sentence
 * @param value the cell, masked
 */
public record RowProblem(String column, Code code, String value) {

  /** Why a row is not taken. */
  public enum Code {
    /** The list has a number column for parties, and this one has none. */
    PARTY_ID_EMPTY,
    /** The same party number stood in an earlier row of this file. */
    PARTY_ID_TWICE,
    /** Neither a name nor a number: nothing to compare by. */
    NOBODY,
    /** A spreadsheet made the number a quantity: its last digits are lost. */
    NUMBER_DAMAGED,
    /** The spreadsheet could not compute the cell, or never did. */
    CELL_ERROR,
    /** No such day. */
    DATE_UNREADABLE
  }

  /** Never shows more than the masked value. */
  @Override
  public String toString() {
    return code + "@" + column;
  }
}
