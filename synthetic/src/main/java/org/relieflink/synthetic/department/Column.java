package org.relieflink.synthetic.department;

import java.time.LocalDate;
import java.util.function.Function;
import org.relieflink.tabular.Cell;

/** 名单的一栏 · One column of a list: header and how its cell is made from a row. */
record Column(String header, Function<ListRow, Cell> cell) {
  static Column text(String header, Function<ListRow, String> value) {
    return new Column(header, row -> Cell.text(value.apply(row)));
  }

  /** A numeric cell in xlsx; empty text gives an empty cell. */
  static Column number(String header, Function<ListRow, String> value) {
    return new Column(
        header,
        row -> {
          String text = value.apply(row);
          return text.isEmpty() ? Cell.blank() : Cell.number(text);
        });
  }

  /** A date cell as Excel keeps it: a serial number under a date style. */
  static Column date(String header, Function<ListRow, LocalDate> value) {
    return new Column(header, row -> Cell.date(value.apply(row)));
  }
}
