package org.relieflink.cluster;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * CSV 文件里连续的若干整行。 Whole rows of a CSV file that stand together.
 *
 * @param bodyStart length of the header, which every piece repeats
 * @param from offset of the first row
 * @param to offset behind the last row
 * @param key fingerprint of the contents
 */
record Slice(String path, int bodyStart, long from, long to, String key) implements Serializable {
  private static final int BUFFER_BYTES = 1 << 20;

  /** Writes header and rows as a file of their own, which the engine reads like any other. */
  Path copyTo(Path folder, Storage storage) throws IOException {
    Path file = folder.resolve(Survey.name(path));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(storage.bytes(path, 0, bodyStart));
      try (InputStream in = storage.open(path, from)) {
        copy(in, out, to - from);
      }
    }
    return file;
  }

  private void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (long left = length; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException(path);
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
