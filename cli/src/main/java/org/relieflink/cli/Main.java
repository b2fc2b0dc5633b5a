package org.relieflink.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** 程序入口。 Entry point: UTF-8 streams whatever the machine's locale, then the command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean interactive = watched() && !"dumb".equals(System.getenv("TERM"));
    Texts texts = Texts.choose(arguments, System.getenv());
    int code = Entrance.run(new Terminal(out, err, interactive, System.getenv(), texts), arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * True when the standard error goes to a terminal; from JDK 22 on System.console() cannot tell.
   */
  private static boolean watched() {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException noProc) {
      return false;
    }
  }
}
