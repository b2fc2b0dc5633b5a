package org.relieflink.bench.peer;

import java.util.List;
import java.util.Optional;

/** 全部对手引擎。 */
public final class Peers {
  private static final List<String> NAMES =
      List.of("duckdb", "postgresql", "duke", "jedai", "fuzzy-matcher");

  private Peers() {}

  public static List<Peer> list() {
    return NAMES.stream().flatMap(name -> find(name).stream()).toList();
  }

  /** Only the peer asked for is loaded: a peer's process should not start slower for the others. */
  public static Optional<Peer> find(String name) {
    return switch (name) {
      case "duckdb" -> Optional.of(new DuckDbPeer());
      case "postgresql" -> Optional.of(new PostgresPeer());
      case "duke" -> Optional.of(new DukePeer());
      case "jedai" -> Optional.of(new JedaiPeer());
      case "fuzzy-matcher" -> Optional.of(new FuzzyMatcherPeer());
      default -> Optional.empty();
    };
  }
}
