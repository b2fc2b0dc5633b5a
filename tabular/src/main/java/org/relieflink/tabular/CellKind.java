package org.relieflink.tabular;

/** 单元格种类。 What a cell was in the file, before it became text. */
public enum CellKind {
  BLANK,
  TEXT,
  /** A number cell: an 18-digit number in it has already lost its last digits. */
  NUMBER,
  /** A number under a date style, given as ISO text. */
  DATE,
  BOOLEAN,
  /** An Excel error such as #REF!. */
  ERROR
}
