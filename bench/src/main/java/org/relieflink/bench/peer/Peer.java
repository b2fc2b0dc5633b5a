package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** 一个对手引擎。 An engine that we measure ourselves against. */
public interface Peer {
  /** Word for commands, such as {@code duckdb}. */
  String name();

  /** Name and version for people. */
  String label();

  /** How it was set up for this work and why, for the page of results. */
  String settings(Work work);

  Set<Work> works();

  /** Flags of the virtual machine that suit this peer best. */
  default List<String> javaFlags(Path home) {
    return List.of("-XX:+UseParallelGC", "-Xmx8g", "-Xshare:auto");
  }

  /** Libraries that must stand before all others; empty for none. */
  default List<Path> libraries(Path home) {
    return List.of();
  }

  /**
   * Does once what is not part of the work: unpacking, tables of characters.
   *
   * @throws IOException when something cannot be written
   */
  default void prepare(Work work, Path home) throws IOException {}

  /**
   * Reads the lists, matches, writes the pairs.
   *
   * @throws IOException when a file cannot be read or written
   * @throws SQLException when a database refuses a statement
   */
  void run(PeerJob job) throws IOException, SQLException;
}
