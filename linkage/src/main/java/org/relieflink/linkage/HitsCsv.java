package org.relieflink.linkage;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** 命中清单文件（CSV，UTF-8）。 Writes hits as they come: same hits, same bytes. */
public final class HitsCsv implements Consumer<List<Hit>>, Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(256);

  public HitsCsv(Path file) throws IOException {
    this(Files.newOutputStream(file));
  }

  public HitsCsv(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    this.out.write(HitText.HEADER.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void accept(List<Hit> hits) {
    line.setLength(0);
    hits.forEach(this::append);
    try {
      out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(Hit hit) {
    HitText.cell(hit.partyId(), line).append(',');
    HitText.cell(hit.recordId(), line).append(',');
    line.append(hit.kind().code()).append(',');
    HitText.cell(hit.relation(), line).append(',');
    WeightText.appendPlain(hit.score(), line).append(',');
    line.append(hit.level().code()).append(',');
    HitText.cell(hit.why(), line).append('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
