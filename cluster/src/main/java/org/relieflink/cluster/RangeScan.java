package org.relieflink.cluster;

import java.io.Serializable;

/**
 * 文件一小段的勘察结果。 What one range of a file shows without knowing what stands before it: its
 * fingerprint, and its line breaks for both cases, that it begins outside or inside a quoted field.
 *
 * @param breakIfPlain offset behind the first line break outside quotes if the range begins outside
 *     quotes, -1 for none
 * @param breakIfQuoted the same if it begins inside quotes
 */
record RangeScan(
    String fingerprint,
    boolean oddQuotes,
    int breakIfPlain,
    int breakIfQuoted,
    int linesIfPlain,
    int linesIfQuoted)
    implements Serializable {

  static RangeScan of(byte[] text) {
    Lines plain = new Lines();
    Lines quoted = new Lines();
    boolean odd = false;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '"') {
        odd = !odd;
      } else if (text[i] == '\n') {
        (odd ? quoted : plain).at(i);
      }
    }
    String fingerprint = Digest.ofBytes(text);
    return new RangeScan(
        fingerprint, odd, plain.firstBreak, quoted.firstBreak, plain.count, quoted.count);
  }

  private static final class Lines {
    private int firstBreak = -1;
    private int count;

    void at(int offset) {
      firstBreak = count++ == 0 ? offset + 1 : firstBreak;
    }
  }
}
