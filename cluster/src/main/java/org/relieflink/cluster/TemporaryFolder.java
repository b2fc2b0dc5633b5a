package org.relieflink.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 任务用的临时文件夹，用完即删。 A folder of one task, readable by its owner only, gone when the task ends. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("relieflink-");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    List<Path> tree;
    try (Stream<Path> walk = Files.walk(path)) {
      tree = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : tree) {
      Files.deleteIfExists(file);
    }
  }
}
