package org.relieflink.platform.pool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** 要清理的优抚名单，人都是虚构的。 A list of invented veterans whose grade and state can be written anyhow. */
final class CleanFile {
  static final String LIST = "veterans_affairs/veterans";
  private final StringBuilder text;

  CleanFile(String asOf) {
    text =
        new StringBuilder("优抚对象名单（截至" + asOf + "）,,,,,,,\n")
            .append("优抚证编号,姓名,身份证号,出生日期,优抚对象类别代码,伤残等级,月补助标准,状态\n");
  }

  /** A row; its grade and state as they are written. */
  CleanFile row(int sequence, String grade, String state) {
    return row("V" + sequence, VeteransList.number(sequence), grade, state);
  }

  CleanFile row(String key, String number, String grade, String state) {
    text.append(key + ",张三," + number + ",1960-01-01,11," + grade + ",800," + state + "\n");
    return this;
  }

  Path writeTo(Path file) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
