package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a fuzz target writes again and again; gone when the program ends. */
final class FuzzFile {
  private FuzzFile() {}

  static Path create(String name, String ending) {
    try {
      Path file = Files.createTempFile(name, ending);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
