package org.relieflink.keyed;

import java.io.PrintStream;
import java.util.List;
import org.relieflink.kernel.console.Console;

/** 单独运行的入口，不带服务和数据库。 Entry point of the stand-alone jar. */
public final class KeyedMain {
  private KeyedMain() {}

  public static void main(String[] arguments) {
    PrintStream out = Console.out();
    PrintStream err = Console.err();
    List<String> words = List.of(arguments);
    int code = KeyedProgram.run(out, err, english(words), words);
    System.exit(code);
  }

  private static boolean english(List<String> words) {
    int at = words.indexOf("--lang");
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).startsWith("en");
  }
}
