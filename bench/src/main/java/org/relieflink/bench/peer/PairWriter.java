package org.relieflink.bench.peer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** 写命中对。 Writes pairs as peers find them, also from several threads. */
final class PairWriter implements Closeable {
  private final Writer out;

  PairWriter(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
    out.write("party_id,record_id\n");
  }

  synchronized void write(String partyId, String recordId) {
    try {
      out.write(partyId + ',' + recordId + '\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
