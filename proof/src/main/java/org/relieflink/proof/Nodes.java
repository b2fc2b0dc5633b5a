package org.relieflink.proof;

/** 满子树的根从哪里来。 Where the roots of full subtrees come from: memory or a database. */
@FunctionalInterface
public interface Nodes {
  /**
   * The root of the full subtree over the leaves {@code index * 2^level} to {@code (index + 1) *
   * 2^level}, the last left out.
   */
  Octets node(int level, long index);
}
