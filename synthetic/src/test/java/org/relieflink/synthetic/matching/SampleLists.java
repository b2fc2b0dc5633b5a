package org.relieflink.synthetic.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 供各测试共用的一套清单 · One generated set of lists that the tests look at. */
final class SampleLists {
  static final ListSize SIZE = new ListSize(60_000, 15_000);
  static final long SEED = 7;
  private static final List<Row> POOL;
  private static final List<Row> PARTIES;
  private static final List<Row> TRUTH;

  static {
    try {
      Path folder = Files.createTempDirectory("lists");
      MatchingLists.of(SIZE, SEED).writeTo(folder);
      POOL = read(folder.resolve("pool.csv"));
      PARTIES = read(folder.resolve("parties.csv"));
      TRUTH = read(folder.resolve("truth.csv"));
      for (String file : List.of("pool.csv", "parties.csv", "truth.csv")) {
        Files.delete(folder.resolve(file));
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SampleLists() {}

  static List<Row> pool() {
    return POOL;
  }

  static List<Row> parties() {
    return PARTIES;
  }

  static List<Row> truth() {
    return TRUTH;
  }

  static Map<String, Row> byId(List<Row> rows, String id) {
    Map<String, Row> found = new LinkedHashMap<>();
    rows.forEach(row -> found.put(row.at(id), row));
    return found;
  }

  static List<Row> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(new Row(header, List.of(line.split(",", -1))));
    }
    return rows;
  }

  /** One line of a file. */
  record Row(List<String> header, List<String> values) {
    String at(String column) {
      return values.get(header.indexOf(column));
    }
  }
}
