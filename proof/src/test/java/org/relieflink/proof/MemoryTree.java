package org.relieflink.proof;

import java.util.ArrayList;
import java.util.List;

/** 内存里的整棵树。 A whole tree in memory, for tests and attacks. */
public final class MemoryTree implements Nodes {
  private final LogDigest digest;
  private final List<List<Octets>> levels = new ArrayList<>();
  private final Frontier frontier;

  public MemoryTree(LogDigest digest) {
    this.digest = digest;
    this.frontier = Frontier.empty(digest);
  }

  public void append(byte[] content) {
    frontier.append(digest.leaf(content), this::complete);
  }

  private void complete(int level, long index, Octets node) {
    while (levels.size() <= level) {
      levels.add(new ArrayList<>());
    }
    if (levels.get(level).size() != index) {
      throw new IllegalStateException("nodes come in order");
    }
    levels.get(level).add(node);
  }

  @Override
  public Octets node(int level, long index) {
    return levels.get(level).get(Math.toIntExact(index));
  }

  public Frontier frontier() {
    return frontier;
  }

  public Proofs proofs() {
    return new Proofs(digest, this);
  }
}
