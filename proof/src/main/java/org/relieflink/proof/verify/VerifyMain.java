package org.relieflink.proof.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** 单独运行的入口。 Entry point of the stand-alone jar. */
public final class VerifyMain {
  private VerifyMain() {}

  public static void main(String[] arguments) {
    Charset charset = consoleCharset();
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
    System.exit(VerifyProgram.run(out, err, Clock.systemUTC(), List.of(arguments)));
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
