package org.relieflink.platform.vault.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * 读分段封好的文件。 Reads what {@link SegmentWriter} wrote; gives nothing of a segment before its tag was
 * checked.
 */
public final class SegmentReader extends FilterInputStream {
  private static final int SEALED = SegmentWriter.SEGMENT + Suite.TAG;

  private final Suite suite;
  private final byte[] key;
  private final byte[] head;
  private byte[] ahead;
  private byte[] plain = new byte[0];
  private int at;
  private int number;
  private boolean ended;

  /** Reads the head at once. */
  public SegmentReader(InputStream in, byte[] key) throws IOException {
    super(in);
    this.key = key.clone();
    this.head = in.readNBytes(SegmentWriter.HEAD + SegmentWriter.PREFIX);
    boolean whole = head.length == SegmentWriter.HEAD + SegmentWriter.PREFIX;
    int magic = SegmentWriter.MAGIC.length;
    if (!whole || !Arrays.equals(Arrays.copyOf(head, magic), SegmentWriter.MAGIC)) {
      throw Suite.broken();
    }
    this.suite = Suite.ofCode(head[magic]);
    this.ahead = in.readNBytes(SEALED);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (at == plain.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int part = Math.min(length, plain.length - at);
    System.arraycopy(plain, at, into, from, part);
    at += part;
    return part;
  }

  /** The last segment is the one that nothing follows. */
  private void next() throws IOException {
    byte[] sealed = ahead;
    ahead = sealed.length == SEALED ? in.readNBytes(SEALED) : new byte[0];
    ended = ahead.length == 0;
    byte[] nonce = SegmentWriter.nonce(head, number++, ended);
    plain = suite.open(key, nonce, head, sealed);
    at = 0;
  }
}
