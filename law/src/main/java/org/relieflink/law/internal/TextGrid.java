package org.relieflink.law.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 对齐的文本表格，汉字算两格。A text table whose columns line up when Chinese characters take two cells. */
public final class TextGrid {
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<Integer> right = new HashSet<>();

  /** A table with these heads. */
  public TextGrid(String... heads) {
    rows.add(List.of(heads));
  }

  /** Adds a row with as many cells as there are heads. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Aligns a column to the right. */
  public TextGrid rightAligned(int column) {
    right.add(column);
    return this;
  }

  /** The lines, without blanks at their ends. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String pad = " ".repeat(width(i) - cells(row.get(i)));
        line.append(right.contains(i) ? pad + row.get(i) : row.get(i) + pad).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> cells(row.get(column))).max().orElse(0);
  }

  /** The number of cells a text takes on a terminal. */
  public static int cells(String text) {
    return text.codePoints().map(point -> wide(point) ? 2 : 1).sum();
  }

  private static boolean wide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0xffe0 && point <= 0xffe6)
        || point >= 0x20000;
  }
}
