package org.relieflink.bench.peer;

import java.nio.file.Path;

/**
 * 一次比对任务。
 *
 * @param lists folder with {@code pool.csv} and {@code parties.csv}
 * @param out file of pairs to write
 */
public record PeerJob(Work work, Path lists, Path out, Settings settings) {

  /**
   * How the peer may work.
   *
   * @param home folder in which the peer keeps what it unpacked before the measured run
   */
  public record Settings(int threads, Path home) {}

  public Path pool() {
    return lists.resolve("pool.csv");
  }

  public Path parties() {
    return lists.resolve("parties.csv");
  }

  public int threads() {
    return settings.threads();
  }

  public Path home() {
    return settings.home();
  }
}
