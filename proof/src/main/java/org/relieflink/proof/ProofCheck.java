package org.relieflink.proof;

import java.util.List;

/**
 * 验证明，只要树根和证明，不要数据。 Checks proofs with nothing but the roots, by the algorithms of RFC 9162
 * (2.1.3.2, 2.1.4.2), whose proofs are those of RFC 6962.
 */
public final class ProofCheck {
  private final LogDigest digest;

  public ProofCheck(LogDigest digest) {
    this.digest = digest;
  }

  /**
   * That a leaf stands at a place of a tree.
   *
   * @param index from 0
   */
  public record Inclusion(long index, long size, Octets leaf, List<Octets> path) {}

  /** That the tree of the second size continues the tree of the first. */
  public record Consistency(long older, long size, List<Octets> path) {}

  public boolean holds(Inclusion claim, Octets root) {
    if (claim.index < 0 || claim.index >= claim.size) {
      return false;
    }
    Edge edge = new Edge(claim.index, claim.size - 1);
    Octets found = claim.leaf;
    for (Octets sibling : claim.path) {
      if (edge.done()) {
        return false;
      }
      found = edge.siblingIsLeft() ? digest.node(sibling, found) : digest.node(found, sibling);
      edge.up();
    }
    return edge.done() && found.equals(root);
  }

  public boolean holds(Consistency claim, Octets olderRoot, Octets root) {
    if (claim.older < 0 || claim.older > claim.size) {
      return false;
    }
    if (claim.older == claim.size) {
      return claim.path.isEmpty() && olderRoot.equals(root);
    }
    if (claim.older == 0) {
      return claim.path.isEmpty() && olderRoot.equals(digest.empty());
    }
    return walk(claim, olderRoot, root);
  }

  private boolean walk(Consistency claim, Octets olderRoot, Octets root) {
    boolean whole = Long.bitCount(claim.older) == 1;
    if (claim.path.isEmpty()) {
      return false;
    }
    int full = Long.numberOfTrailingZeros(claim.older);
    Edge edge = new Edge((claim.older - 1) >> full, (claim.size - 1) >> full);
    Octets old = whole ? olderRoot : claim.path.get(0);
    Octets found = old;
    for (Octets sibling : claim.path.subList(whole ? 0 : 1, claim.path.size())) {
      if (edge.done()) {
        return false;
      }
      if (edge.siblingIsLeft()) {
        old = digest.node(sibling, old);
        found = digest.node(sibling, found);
      } else {
        found = digest.node(found, sibling);
      }
      edge.up();
    }
    return edge.done() && old.equals(olderRoot) && found.equals(root);
  }

  /** A node on its way up, and the last node of its level. */
  private static final class Edge {
    private long node;
    private long last;

    Edge(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean done() {
      return last == 0;
    }

    boolean siblingIsLeft() {
      return (node & 1) == 1 || node == last;
    }

    /** Levels at which the node is the last and has no sibling are passed over. */
    void up() {
      if (node == last) {
        int alone = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= alone;
        last >>= alone;
      }
      node >>= 1;
      last >>= 1;
    }
  }
}
