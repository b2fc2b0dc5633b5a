package org.relieflink.cluster;

import java.io.Serializable;
import org.relieflink.linkage.RowBreaks;

/**
 * 文件一小段的勘察结果。 What one range of a file shows without knowing what stands before it.
 *
 * @param fingerprint of its bytes
 * @param lines line breaks, those inside quotes too: how many rows there are, about
 */
record RangeScan(String fingerprint, int lines, RowBreaks breaks) implements Serializable {

  static RangeScan of(byte[] text, byte separator) {
    int lines = 0;
    for (byte c : text) {
      lines += c == '\n' ? 1 : 0;
    }
    return new RangeScan(Digest.ofBytes(text), lines, RowBreaks.of(text, separator));
  }
}
