package org.relieflink.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** 仓库里的文档和场景文件。Documents and scenario files of the repository. */
final class Docs {
  private Docs() {}

  static Path path(String relative) {
    return Path.of(System.getProperty("relief.root", "..")).resolve("docs").resolve(relative);
  }

  static String text(String relative) {
    return text(path(relative));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Path> yaml(String folder) {
    try (Stream<Path> files = Files.walk(path(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static FactsFile fourYearOld() {
    return FactsFile.read(text("scenarios/guanyun-quant/case-two-four-year-old.yaml")).orThrow();
  }
}
