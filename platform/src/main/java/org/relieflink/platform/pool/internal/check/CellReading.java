package org.relieflink.platform.pool.internal.check;

/** 读一格的结果：值、空、或错。 What a cell holds. */
sealed interface CellReading {
  /** The canonical text of the value. */
  record Value(String text) implements CellReading {}

  /** Nothing there. */
  record Blank() implements CellReading {}

  /** Not readable, with the reason and the figures for its sentence. */
  record Fault(Reason reason, String detail) implements CellReading {}

  /** Readable with a by-product: the disability card that stood in place of the number. */
  record WithCard(String text, String card) implements CellReading {}

  CellReading BLANK = new Blank();

  static CellReading fault(Reason reason, String... details) {
    return new Fault(reason, String.join("|", details));
  }
}
