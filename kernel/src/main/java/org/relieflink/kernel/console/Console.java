package org.relieflink.kernel.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** 控制台：the standard streams, in the charset that the console shows. */
public final class Console {
  private Console() {}

  /** For the answer; flushed at every line, so that a killed program has said what it knew. */
  public static PrintStream out() {
    return stream(FileDescriptor.out);
  }

  /** For what a person should know besides. */
  public static PrintStream err() {
    return stream(FileDescriptor.err);
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, charset());
  }

  /** What a Windows console says it shows, GBK as a rule; everywhere else UTF-8. */
  private static Charset charset() {
    String name = System.getProperty("sun.stdout.encoding", "");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows && !name.isEmpty() && Charset.isSupported(name)
        ? Charset.forName(name)
        : StandardCharsets.UTF_8;
  }
}
