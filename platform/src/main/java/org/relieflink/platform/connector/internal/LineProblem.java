package org.relieflink.platform.connector.internal;

import java.io.Serial;

/** 配置写错的一处：file, line, and what to write instead. */
final class LineProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LineProblem(String file, int line, String sentence) {
    super(file + " 第 " + line + " 行：" + sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
