package org.relieflink.platform.document.internal.template;

import java.util.List;

/** 样式里的一段。 One block of a form; {@code {field}} stands for what was filled in. */
public sealed interface Block {
  /** Shown only where this field is filled in; empty = always. */
  String when();

  /** Every text of it, for looking at the placeholders. */
  List<String> texts();

  /** 抬头：to whom. */
  record To(String text, String when) implements Block {
    @Override
    public List<String> texts() {
      return List.of(text);
    }
  }

  /**
   * 标题。
   *
   * @param level 1 黑体, 2 楷体, 3 as the body
   */
  record Heading(String text, int level, String when) implements Block {
    @Override
    public List<String> texts() {
      return List.of(text);
    }
  }

  /**
   * 正文。
   *
   * @param flush without the first two characters left free
   */
  record Text(String text, boolean flush, String when) implements Block {
    @Override
    public List<String> texts() {
      return List.of(text);
    }
  }

  /** 表格：every second cell, from the first, is a label. */
  record Rows(List<List<String>> rows, String when) implements Block {
    public Rows {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public List<String> texts() {
      return rows.stream().flatMap(List::stream).toList();
    }
  }

  /** 附注，在落款下面。 */
  record Note(String text, String when) implements Block {
    @Override
    public List<String> texts() {
      return List.of(text);
    }
  }
}
