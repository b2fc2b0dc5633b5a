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
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relieflink.law.Approved;
import org.relieflink.law.Finding;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

@DisplayName("监督规则的场景：每条规则都有成线索、不成线索、要人核对的例子")
class SupervisionScenariosTest {
  private record Scenario(String rule, String title, String expected, SupervisionFacts facts) {}

  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return all().stream()
        .map(one -> DynamicTest.dynamicTest(one.rule() + " " + one.title(), () -> check(one)));
  }

  @Test
  @DisplayName("目录里每条现行规则三种结果都有场景")
  void every_rule_has_all_three() {
    TreeSet<String> seen = new TreeSet<>();
    all().forEach(one -> seen.add(one.rule() + " " + one.expected().replace("open", "unknown")));
    for (SupervisionRule rule :
        SupervisionCatalogue.shipped().rulesOn(LocalDate.of(2026, 11, 23))) {
      assertThat(seen).contains(rule.id() + " met", rule.id() + " nothing", rule.id() + " unknown");
    }
  }

  @Test
  @DisplayName("每个场景说成什么话，一字不差（-Drelief.write=true 时重写）")
  void in_words() {
    Approved.same(
        "supervision.txt",
        all().stream().map(SupervisionScenariosTest::page).collect(Collectors.joining()));
  }

  private static String page(Scenario scenario) {
    SupervisionRule rule =
        SupervisionCatalogue.shipped().find(scenario.rule(), scenario.facts().day()).orElseThrow();
    SupervisionCheck check = SupervisionCheck.of(rule, scenario.facts());
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("# " + scenario.rule() + " " + scenario.title());
    lines.add(check.open() ? "没有线索，也不能说没有问题" : check.leads().isEmpty() ? "没有线索" : "线索");
    for (SupervisionLead lead : check.leads()) {
      lines.add("  " + lead.finding().label() + "  " + lead.key() + "  凭 " + lead.recordIds());
      for (RuleStep step : lead.steps()) {
        lines.add("  问  " + step.asks());
        lines.add("    " + step.finding().label() + "  " + step.reason() + "  " + step.recordIds());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void check(Scenario scenario) {
    SupervisionRule rule =
        SupervisionCatalogue.shipped().find(scenario.rule(), scenario.facts().day()).orElseThrow();
    SupervisionCheck check = SupervisionCheck.of(rule, scenario.facts());
    assertThat(outcome(check)).isEqualTo(scenario.expected());
    for (SupervisionLead lead : check.leads()) {
      assertThat(lead.steps()).isNotEmpty();
      assertThat(lead.steps()).allSatisfy(step -> assertThat(step.reason()).isNotBlank());
      assertThat(lead.recordIds()).startsWith(scenario.facts().own().recordId());
    }
  }

  private static String outcome(SupervisionCheck check) {
    Optional<Finding> finding = check.leads().stream().map(SupervisionLead::finding).findFirst();
    return finding.map(Finding::code).orElse(check.open() ? "open" : "nothing");
  }

  private static List<Scenario> all() {
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
              one.maps("links").stream().map(SupervisionScenariosTest::link).toList(),
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
