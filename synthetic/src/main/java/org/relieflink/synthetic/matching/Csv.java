package org.relieflink.synthetic.matching;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** 逗号分隔的文件 · Writes rows of values that hold no comma, quote or line break. */
final class Csv implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(BUFFER + 1024);

  Csv(Path file) throws IOException {
    out = Files.newOutputStream(file);
  }

  /** One row. */
  Csv row(String... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      line.append(values[i]);
    }
    line.append('\n');
    if (line.length() >= BUFFER) {
      flush();
    }
    return this;
  }

  private void flush() throws IOException {
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  /** What was written so far by another file goes in here, whole. */
  void append(Path file) throws IOException {
    flush();
    Files.copy(file, out);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
