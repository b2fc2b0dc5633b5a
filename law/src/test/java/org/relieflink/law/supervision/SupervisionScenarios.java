package org.relieflink.law.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/** 监督规则的场景文件。Reads the scenario files of supervision. */
final class SupervisionScenarios {
  /** 一个场景：哪条规则、一个人的记录、应当得到的结果。 */
  record Scenario(String rule, String title, String expected, SupervisionFacts facts) {}

  private SupervisionScenarios() {}

  /** All, in the order of the files. */
  static List<Scenario> all() {
    Path folder =
        Path.of(System.getProperty("relief.root", "..")).resolve("docs/scenarios/supervision");
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        read(Files.readString(file), scenarios);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return scenarios;
  }

  private static void read(String yaml, List<Scenario> into) {
    YamlProblems problems = new YamlProblems();
    YamlMap root = YamlSource.root(yaml, problems).orElseThrow();
    String rule = root.text("rule");
    LocalDate day = root.date("day");
    Map<String, LocalDate> coverage = new LinkedHashMap<>();
    YamlMap lists = root.map("coverage");
    lists.keys().forEach(name -> coverage.put(name, lists.date(name)));
    for (YamlMap one : root.maps("scenarios")) {
      SupervisionFacts facts =
          new SupervisionFacts(
              record(one.map("own")),
              one.dateIfAny("birth").orElse(null),
              one.yesNoOr("identified", true),
              one.maps("links").stream().map(SupervisionScenarios::link).toList(),
              new Coverage(coverage),
              day);
      into.add(new Scenario(rule, one.text("title"), one.text("expected"), facts));
      one.finish();
    }
    root.finish();
    assertThat(problems.list()).isEmpty();
  }

  private static LinkedRecord link(YamlMap row) {
    String relation = row.text("relation");
    boolean sure = row.yesNoOr("sure", false);
    String how = row.text("how");
    return new LinkedRecord(record(row), relation, sure, how);
  }

  private static ListedRecord record(YamlMap row) {
    Map<String, String> says = new LinkedHashMap<>();
    row.mapIfAny("says").ifPresent(map -> map.keys().forEach(key -> says.put(key, map.text(key))));
    ListedRecord record =
        new ListedRecord(
            row.text("id"),
            row.text("class"),
            blankAsNull(row.textOr("household", "")),
            blankAsNull(row.textOr("division", "")),
            row.dateIfAny("from").orElse(null),
            row.dateIfAny("to").orElse(null),
            row.date("as_of"),
            says);
    row.finish();
    return record;
  }

  private static String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
