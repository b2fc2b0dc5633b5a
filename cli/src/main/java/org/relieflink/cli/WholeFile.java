package org.relieflink.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * 要么整份写成，要么不出现。 A file that appears whole or not at all: written beside its place, then renamed.
 */
final class WholeFile implements Closeable {
  private final Path target;
  private final Path part;
  private final OutputStream stream;

  private WholeFile(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.stream = Files.newOutputStream(part);
  }

  static WholeFile start(Path target) throws IOException {
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    part.toFile().deleteOnExit();
    return new WholeFile(target, part);
  }

  OutputStream stream() {
    return stream;
  }

  /** Puts the finished file in its place; the stream must be closed. */
  void finish() throws IOException {
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    Files.deleteIfExists(part);
  }
}
