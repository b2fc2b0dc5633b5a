package org.relieflink.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * 照 RFC 6962 的定义逐字写的树，慢，只用来对照。 The definitions of RFC 6962, word by word: slow, to compare with.
 */
final class NaiveTree {
  private final LogDigest digest;

  NaiveTree(LogDigest digest) {
    this.digest = digest;
  }

  Octets root(List<byte[]> data) {
    if (data.isEmpty()) {
      return digest.empty();
    }
    if (data.size() == 1) {
      return digest.leaf(data.get(0));
    }
    int k = split(data.size());
    return digest.node(root(data.subList(0, k)), root(data.subList(k, data.size())));
  }

  /** PATH(m, D[n]) of section 2.1.1. */
  List<Octets> path(int m, List<byte[]> data) {
    List<Octets> path = new ArrayList<>();
    if (data.size() > 1) {
      int k = split(data.size());
      boolean left = m < k;
      List<byte[]> first = data.subList(0, k);
      List<byte[]> second = data.subList(k, data.size());
      path.addAll(left ? path(m, first) : path(m - k, second));
      path.add(root(left ? second : first));
    }
    return path;
  }

  /** SUBPROOF(m, D[n], b) of section 2.1.2. */
  List<Octets> subproof(int m, List<byte[]> data, boolean known) {
    List<Octets> path = new ArrayList<>();
    if (m == data.size()) {
      if (!known) {
        path.add(root(data));
      }
      return path;
    }
    int k = split(data.size());
    List<byte[]> first = data.subList(0, k);
    List<byte[]> second = data.subList(k, data.size());
    if (m <= k) {
      path.addAll(subproof(m, first, known));
      path.add(root(second));
    } else {
      path.addAll(subproof(m - k, second, false));
      path.add(root(first));
    }
    return path;
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}
