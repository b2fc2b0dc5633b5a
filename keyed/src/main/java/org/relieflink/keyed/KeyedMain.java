package org.relieflink.keyed;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 单独运行的入口，不带服务和数据库。 Entry point of the stand-alone jar. */
public final class KeyedMain {
  private KeyedMain() {}

  public static void main(String[] arguments) {
    Charset charset = consoleCharset();
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
    List<String> words = List.of(arguments);
    int code = KeyedProgram.run(out, err, english(words), words);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static boolean english(List<String> words) {
    int at = words.indexOf("--lang");
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).startsWith("en");
  }

  /** What a Windows console says it shows, GBK as a rule; everywhere else UTF-8. */
  private static Charset consoleCharset() {
    String name = System.getProperty("sun.stdout.encoding", "");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows && !name.isEmpty() && Charset.isSupported(name)
        ? Charset.forName(name)
        : StandardCharsets.UTF_8;
  }
}
