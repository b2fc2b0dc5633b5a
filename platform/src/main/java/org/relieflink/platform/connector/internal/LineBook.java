package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorSettings;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.springframework.stereotype.Component;

/** 对接的配置，一个来源一个文件；改了下一轮就用。 All configurations as they lie in the folder now. */
@Component
class LineBook {
  private static final long LONGEST = 64L << 10; // bytes of one configuration
  private static final int MOST = 200; // sources of an office

  private final ConnectorSettings settings;
  private final HardshipPool pool;

  LineBook(ConnectorSettings settings, HardshipPool pool) {
    this.settings = settings;
    this.pool = pool;
  }

  /** What can be used, by name, and what is written wrongly. */
  record Read(Map<String, Line> lines, List<String> problems) {}

  boolean configured() {
    return settings.folder() != null;
  }

  Optional<Line> find(String name) {
    return Optional.ofNullable(read().lines.get(name));
  }

  Read read() {
    Map<String, Line> lines = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    @Nullable Path folder = settings.folder();
    if (folder != null) {
      LineReader reader = new LineReader(lists());
      for (Path file : files(folder, problems)) {
        try {
          add(lines, problems, reader.read(name(file), text(file)));
        } catch (LineProblem problem) {
          problems.add(problem.sentence());
        }
      }
    }
    return new Read(lines, List.copyOf(problems));
  }

  /** What lists there are is no secret of anybody. */
  private Map<String, ListFace> lists() {
    return pool.lists().stream()
        .collect(Collectors.toMap(ListFace::contractId, Function.identity()));
  }

  private static void add(Map<String, Line> lines, List<String> problems, Line line) {
    if (lines.putIfAbsent(line.name(), line) != null) {
      problems.add("“" + line.name() + "”在两个文件里，只用了一个，请改一个名字。");
    }
  }

  private static List<Path> files(Path folder, List<String> problems) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).endsWith(".yaml") && Files.isRegularFile(file))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException failure) {
      problems.add("对接的配置文件夹读不了，请检查 relief.connector.folder 和它的权限。");
      return List.of();
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new LineProblem(name(file), 1, "文件太大，不像一份配置。");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new LineProblem(name(file), 1, "读不了，请检查权限和编码（UTF-8）。");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
