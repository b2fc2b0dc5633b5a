package org.relieflink.law;

import java.util.List;

/**
 * 读取结果：要么读成了，要么列出全部错误。What came of reading a file: the value, or every problem in one pass.
 *
 * @param <T> what the file describes
 */
public sealed interface Reading<T> {
  /** 读成了。 */
  record Good<T>(T value) implements Reading<T> {}

  /** 没有读成；全部错误按行排列，至少一条。 */
  record Bad<T>(List<YamlProblem> problems) implements Reading<T> {
    /** Copies the list. */
    public Bad {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The value, for files that ship with the program and must be right; a problem there is a
   * programming error.
   */
  default T orThrow() {
    if (this instanceof Good<T> good) {
      return good.value();
    }
    throw new IllegalStateException(((Bad<T>) this).problems().toString());
  }
}
