package org.relieflink.platform.document.internal.layout;

import java.util.List;

/** 纸上的一块。 One piece of a paper, filled in. */
public sealed interface Piece {
  /** 抬头。 */
  record To(String text) implements Piece {}

  /** 标题，一到三级。 */
  record Heading(String text, int level) implements Piece {}

  /**
   * 一段。
   *
   * @param flush without the first two characters left free
   */
  record Paragraph(String text, boolean flush) implements Piece {}

  /** 表格：every second cell, from the first, is a label. */
  record Grid(List<List<String>> rows) implements Piece {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
