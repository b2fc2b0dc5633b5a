package org.relieflink.proof.verify;

import java.time.Clock;
import java.util.List;
import org.relieflink.kernel.console.Console;

/** 单独运行的入口。 Entry point of the stand-alone jar. */
public final class VerifyMain {
  private VerifyMain() {}

  public static void main(String[] arguments) {
    System.exit(
        VerifyProgram.run(Console.out(), Console.err(), Clock.systemUTC(), List.of(arguments)));
  }
}
