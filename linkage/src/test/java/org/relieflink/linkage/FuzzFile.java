package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that a fuzz target writes again and again; gone when the program ends. Written over and
 * then cut: a file emptied first costs some file systems a flush each time.
 */
final class FuzzFile {
  private final Path path;
  private final FileChannel channel;

  private FuzzFile(Path path) throws IOException {
    this.path = path;
    channel = FileChannel.open(path, StandardOpenOption.WRITE);
  }

  static FuzzFile create(String name, String ending) {
    try {
      Path file = Files.createTempFile(name, ending);
      file.toFile().deleteOnExit();
      return new FuzzFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, buffer.position());
    }
    channel.truncate(bytes.length);
  }
}
