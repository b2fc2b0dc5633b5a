package org.relieflink.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * 树的前沿：只记住右边缘上的满子树，笔数再多也只占几十个摘要。 The right edge of an append-only tree: the roots of its full
 * subtrees, largest first. Appending takes O(log n) memory and two digests on average.
 */
public final class Frontier {
  /** Hears of every full subtree the moment it is full: level 0 is a leaf. */
  @FunctionalInterface
  public interface Listener {
    void complete(int level, long index, Octets node);
  }

  private final LogDigest digest;
  private final List<Octets> peaks;
  private long size;

  private Frontier(LogDigest digest, long size, List<Octets> peaks) {
    this.digest = digest;
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  public static Frontier empty(LogDigest digest) {
    return new Frontier(digest, 0, List.of());
  }

  /**
   * A frontier that was kept.
   *
   * @param peaks as {@link #peaks} gave them
   * @throws IllegalArgumentException when a tree of this size has another number of peaks
   */
  public static Frontier of(LogDigest digest, long size, List<Octets> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException("a tree of " + size + " leaves has other peaks");
    }
    return new Frontier(digest, size, peaks);
  }

  public void append(Octets leaf) {
    append(leaf, (level, index, node) -> {});
  }

  public void append(Octets leaf, Listener listener) {
    Octets node = leaf;
    long index = size;
    listener.complete(0, index, node);
    int level = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      node = digest.node(peaks.remove(peaks.size() - 1), node);
      level++;
      index >>= 1;
      listener.complete(level, index, node);
    }
    peaks.add(node);
    size++;
  }

  /** The root over all leaves so far. */
  public Octets root() {
    if (peaks.isEmpty()) {
      return digest.empty();
    }
    Octets root = peaks.get(peaks.size() - 1);
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = digest.node(peaks.get(i), root);
    }
    return root;
  }

  public long size() {
    return size;
  }

  /** What must be kept to go on later. */
  public List<Octets> peaks() {
    return List.copyOf(peaks);
  }
}
