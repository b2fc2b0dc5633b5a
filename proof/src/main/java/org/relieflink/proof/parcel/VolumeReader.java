package org.relieflink.proof.parcel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** 一卷一卷读：the volumes of a package as one stream. */
final class VolumeReader implements AutoCloseable {
  private final Path head;
  private final ParcelHead read;
  private int next;
  private @Nullable InputStream in;

  VolumeReader(Path head, ParcelHead read) {
    this.head = head;
    this.read = read;
  }

  /** Fills the buffer up to a length; an end before it throws. */
  void fill(byte[] buffer, int length) throws IOException {
    int at = 0;
    while (at < length) {
      InputStream volume = in == null ? open() : in;
      int got = volume.read(buffer, at, length - at);
      if (got < 0) {
        volume.close();
        in = null;
      } else {
        at += got;
      }
    }
  }

  private InputStream open() throws IOException {
    if (next == read.volumes().size()) {
      throw new EOFException("no more volumes");
    }
    InputStream opened =
        Files.newInputStream(head.resolveSibling(read.fileName(read.volumes().get(next++))));
    in = opened;
    return opened;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
