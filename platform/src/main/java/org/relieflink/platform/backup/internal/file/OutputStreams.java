package org.relieflink.platform.backup.internal.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** 两种小流。 Two small streams. */
final class OutputStreams {
  /** Takes everything and keeps nothing. */
  static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  private OutputStreams() {}

  /** Leaves what is under it open, which must still be forced to the disk. */
  static OutputStream staysOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
