package org.relieflink.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** 运行一条命令的结果。 One command line run in-process: exit code and what it printed. */
record Run(int code, String out, String err) {
  static Run of(Object... arguments) {
    String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Map<String, String> environment = Map.of();
      Terminal terminal =
          new Terminal(outStream, errStream, false, environment, Texts.choose(texts, environment));
      code = Entrance.run(terminal, texts);
    }
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The last line said to the person. */
  String sentence() {
    String[] lines = err.strip().split("\n", -1);
    return lines[lines.length - 1];
  }
}
