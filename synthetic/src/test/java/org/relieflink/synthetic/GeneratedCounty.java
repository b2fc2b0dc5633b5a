package org.relieflink.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One county of scale 1, generated once for all tests. */
final class GeneratedCounty {
  static final long SEED = 42;
  private static final GeneratedCounty ONE = new GeneratedCounty();

  private final Path folder;
  private final GeneratedFiles counts;

  private GeneratedCounty() {
    try {
      folder = Path.of("target", "generated-county");
      counts = new CountyGenerator(1, SEED).writeTo(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GeneratedCounty one() {
    return ONE;
  }

  Path folder() {
    return folder;
  }

  GeneratedFiles counts() {
    return counts;
  }

  /** The rows of a canonical file, without the header. */
  List<String[]> rows(String file) {
    try {
      return Files.readAllLines(folder.resolve(file)).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
