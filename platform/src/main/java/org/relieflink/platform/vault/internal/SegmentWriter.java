package org.relieflink.platform.vault.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 分段封一个文件。 Seals a stream in segments of 64 KiB. The nonce of a segment holds its number and
 * whether it is the last one, so that segments cannot be swapped, left out or cut off (the
 * construction of Tink's streaming AEAD, "STREAM").
 *
 * <p>Form: {@code RLF1}, one byte for the suite, a random prefix of 7 bytes; then segments, each
 * with its tag.
 */
public final class SegmentWriter extends FilterOutputStream {
  static final byte[] MAGIC = "RLF1".getBytes(StandardCharsets.US_ASCII);
  static final int SEGMENT = 1 << 16;
  static final int HEAD = MAGIC.length + 1;

  /** Random bytes at the head of every nonce. */
  public static final int PREFIX = 7;

  private final Suite suite;
  private final byte[] key;
  private final byte[] head;
  private final byte[] segment = new byte[SEGMENT];
  private int filled;
  private int number;
  private boolean closed;

  /** Writes the head at once. */
  public SegmentWriter(OutputStream out, Suite suite, byte[] key, byte[] prefix)
      throws IOException {
    super(out);
    this.suite = suite;
    this.key = key.clone();
    this.head = Arrays.copyOf(MAGIC, HEAD + PREFIX);
    head[MAGIC.length] = suite.code();
    System.arraycopy(prefix, 0, head, HEAD, PREFIX);
    out.write(head);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      if (filled == SEGMENT) {
        send(false);
      }
      int part = Math.min(left, SEGMENT - filled);
      System.arraycopy(bytes, at, segment, filled, part);
      filled += part;
      at += part;
      left -= part;
    }
  }

  private void send(boolean last) throws IOException {
    byte[] plain = Arrays.copyOf(segment, filled);
    out.write(suite.seal(key, nonce(head, number++, last), head, plain));
    filled = 0;
  }

  static byte[] nonce(byte[] head, int number, boolean last) {
    byte[] nonce = new byte[Suite.NONCE];
    System.arraycopy(head, HEAD, nonce, 0, PREFIX);
    for (int i = 0; i < Integer.BYTES; i++) {
      nonce[PREFIX + i] = (byte) (number >>> (8 * (Integer.BYTES - 1 - i)));
    }
    nonce[PREFIX + Integer.BYTES] = (byte) (last ? 1 : 0);
    return nonce;
  }

  /** The last segment, which may be empty, ends the file. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      send(true);
      super.close();
    }
  }
}
