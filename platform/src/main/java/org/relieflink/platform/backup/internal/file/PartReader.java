package org.relieflink.platform.backup.internal.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一部分一部分地读。 Reads what {@link PartWriter} wrote. */
public final class PartReader {
  private final DataInputStream in;
  private final List<Measured> measured = new ArrayList<>();
  private @Nullable Part open;

  PartReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * The name of the next part, whose bytes {@link #part} gives; what is left of the last is read.
   */
  String next() throws IOException {
    drain();
    String name = in.readUTF();
    open = new Part(new Measure(name));
    return name;
  }

  /** The bytes of the part that was announced. */
  InputStream part() {
    return java.util.Objects.requireNonNull(open, "no part is open");
  }

  /** Reads the rest of the open part. */
  void drain() throws IOException {
    Part part = open;
    if (part != null) {
      part.transferTo(OutputStreams.NOWHERE);
      measured.add(part.measure.done());
      open = null;
    }
  }

  /** What was read to its end so far, in order. */
  List<Measured> measured() {
    return List.copyOf(measured);
  }

  private final class Part extends InputStream {
    private final Measure measure;
    private int left;
    private boolean ended;

    Part(Measure measure) {
      this.measure = measure;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0 && !ended) {
        left = in.readInt();
        ended = left == 0;
      }
      if (ended) {
        return -1;
      }
      if (left < 0) {
        throw new EOFException("no chunk has this length");
      }
      int some = in.read(into, from, Math.min(length, left));
      if (some < 0) {
        throw new EOFException("a part has no end");
      }
      measure.take(into, from, some);
      left -= some;
      return some;
    }
  }
}
