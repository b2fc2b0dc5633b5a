package org.relieflink.platform.trail.internal.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relieflink.proof.Frontier;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Octets;

/** 树的前沿怎样存成一列：the digests one behind the other. */
final class Peaks {
  private Peaks() {}

  static byte[] bytes(Frontier frontier) {
    List<Octets> peaks = frontier.peaks();
    byte[] all = new byte[peaks.size() * LogDigest.LENGTH];
    for (int i = 0; i < peaks.size(); i++) {
      System.arraycopy(peaks.get(i).bytes(), 0, all, i * LogDigest.LENGTH, LogDigest.LENGTH);
    }
    return all;
  }

  static Frontier frontier(LogDigest digest, long size, byte[] bytes) {
    List<Octets> peaks = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += LogDigest.LENGTH) {
      peaks.add(Octets.of(Arrays.copyOfRange(bytes, from, from + LogDigest.LENGTH)));
    }
    return Frontier.of(digest, size, peaks);
  }
}
