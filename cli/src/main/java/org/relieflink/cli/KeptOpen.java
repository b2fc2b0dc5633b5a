package org.relieflink.cli;

import java.io.IOException;
import java.io.OutputStream;

/** 写完不关的标准输出。 The standard output stays open after the table is written. */
final class KeptOpen extends OutputStream {
  private final OutputStream target;

  KeptOpen(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    target.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    target.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    target.flush();
  }
}
