package org.relieflink.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** 包上写什么、怎么分卷。 What stands on a package, and how it is cut. */
final class PackageLabel {
  private static final long MEGABYTE = 1L << 20;
  private static final long MOST = 4096; // megabytes of a volume: what old sticks can hold

  @Option(names = "--sequence", required = true, paramLabel = "N")
  long sequence;

  @Option(names = "--channel", paramLabel = "NAME", defaultValue = "relief")
  String channel = "relief";

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out = Path.of(".");

  @Option(names = "--volume-mb", paramLabel = "N", defaultValue = "64")
  long megabytes = 64;

  long volumeBytes() {
    if (megabytes < 1 || megabytes > MOST) {
      throw CommandRefused.input("package.volume", MOST);
    }
    return megabytes * MEGABYTE;
  }
}
