package org.relieflink.platform.backup.internal.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * 一部分一部分地写。 Writes parts one after the other: name, chunks with their length, a length of 0.
 * Lengths need not be known before.
 */
public final class PartWriter {
  private static final int CHUNK = 1 << 16;

  private final DataOutputStream out;
  private final List<Measured> measured = new ArrayList<>();

  PartWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** What writes a part; gives the number of rows in it. */
  public interface Source {
    /** Writes all of it. */
    long writeTo(OutputStream part) throws IOException;
  }

  /** Writes one part. */
  public long part(String name, Source source) throws IOException {
    out.writeUTF(name);
    Chunks chunks = new Chunks(new Measure(name));
    long rows = source.writeTo(chunks);
    chunks.send();
    out.writeInt(0);
    measured.add(chunks.measure.done());
    return rows;
  }

  /** What was written so far, in order. */
  public List<Measured> measured() {
    return List.copyOf(measured);
  }

  private final class Chunks extends OutputStream {
    private final Measure measure;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;

    Chunks(Measure measure) {
      this.measure = measure;
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
        int some = Math.min(left, CHUNK - filled);
        System.arraycopy(bytes, at, chunk, filled, some);
        filled += some;
        at += some;
        left -= some;
        if (filled == CHUNK) {
          send();
        }
      }
    }

    private void send() throws IOException {
      if (filled > 0) {
        out.writeInt(filled);
        out.write(chunk, 0, filled);
        measure.take(chunk, 0, filled);
        filled = 0;
      }
    }
  }
}
