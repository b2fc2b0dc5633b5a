package org.relieflink.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * 出证明：一笔在树里，旧树是新树的开头。 Makes proofs after RFC 6962: that an entry is in a tree (2.1.1), that a tree
 * continues an older one (2.1.2). Leaves are counted from 0 here, as in the RFC.
 */
public final class Proofs {
  private final LogDigest digest;
  private final Nodes nodes;

  public Proofs(LogDigest digest, Nodes nodes) {
    this.digest = digest;
    this.nodes = nodes;
  }

  public Octets root(long size) {
    return size == 0 ? digest.empty() : range(0, size);
  }

  /**
   * The siblings on the way from a leaf to the root, lowest first.
   *
   * @throws IllegalArgumentException when the tree has no such leaf
   */
  public List<Octets> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Octets> path = new ArrayList<>();
    walk(index, 0, size, path);
    return path;
  }

  private void walk(long index, long from, long to, List<Octets> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      walk(index, from, middle, path);
      path.add(range(middle, to));
    } else {
      walk(index, middle, to, path);
      path.add(range(from, middle));
    }
  }

  /**
   * What shows that the tree of {@code size} starts with the tree of {@code older}; empty when both
   * are the same or the older one has no leaves.
   *
   * @throws IllegalArgumentException when the older one is larger
   */
  public List<Octets> consistency(long older, long size) {
    if (older < 0 || older > size) {
      throw new IllegalArgumentException("a tree of " + size + " does not continue " + older);
    }
    List<Octets> path = new ArrayList<>();
    if (older > 0 && older < size) {
      continueFrom(older, 0, size, path);
    }
    return path;
  }

  /**
   * What stands at the left edge is the older root itself, which the reader knows; right of it the
   * rest of the older tree has to be told.
   */
  private void continueFrom(long older, long from, long to, List<Octets> path) {
    if (older == to) {
      if (from > 0) {
        path.add(range(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (older <= middle) {
      continueFrom(older, from, middle, path);
      path.add(range(middle, to));
    } else {
      continueFrom(older, middle, to, path);
      path.add(range(from, middle));
    }
  }

  private Octets range(long from, long to) {
    long length = to - from;
    if (Long.bitCount(length) == 1) {
      int level = Long.numberOfTrailingZeros(length);
      return nodes.node(level, from >> level);
    }
    long middle = from + split(length);
    return digest.node(range(from, middle), range(middle, to));
  }

  /** The largest power of two below a length of at least two. */
  private static long split(long length) {
    return Long.highestOneBit(length - 1);
  }
}
