package org.relieflink.tabular;

import java.time.LocalDate;

/** 要写的一格。 One cell to write. */
public sealed interface Cell {
  /** 文字。 Text: what an identity number, a code or a phone number must be. */
  record TextCell(String text) implements Cell {
    public TextCell {
      if (text.length() > TableLimits.CELL_CHARACTERS) {
        throw new IllegalArgumentException("cell longer than " + TableLimits.CELL_CHARACTERS);
      }
    }
  }

  /** 数字，按原文写入。 A number, written as its text stands (also {@code 9.90123E+17}). */
  record NumberCell(String text) implements Cell {
    public NumberCell {
      if (!NumberText.isNumber(text)) {
        throw new IllegalArgumentException("not a number");
      }
    }
  }

  /** 日期；xlsx 中为带日期样式的序号。 A date; a serial number under a date style in xlsx, ISO text in CSV. */
  record DateCell(LocalDate date) implements Cell {}

  /** 空格。 Nothing. */
  record BlankCell() implements Cell {}

  static Cell text(String text) {
    return text.isEmpty() ? new BlankCell() : new TextCell(text);
  }

  static Cell number(String text) {
    return new NumberCell(text);
  }

  static Cell number(long value) {
    return new NumberCell(Long.toString(value));
  }

  static Cell date(LocalDate date) {
    return new DateCell(date);
  }

  static Cell blank() {
    return new BlankCell();
  }
}
