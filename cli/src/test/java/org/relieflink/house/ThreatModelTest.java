package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("威胁模型：写了的防护，都有真的测试")
class ThreatModelTest {

  /** A test as the page cites it: class and method in backticks. */
  private static final Pattern CITED =
      Pattern.compile("`([A-Z][A-Za-z0-9]*Test)\\.([a-z][A-Za-z0-9_]*)`");

  @Test
  @DisplayName("引用的每个测试，源码里都有这个类、这个方法")
  void everyCitedTestExists() {
    Map<String, String> tests = testSources();
    TreeSet<String> missing = new TreeSet<>();
    for (MatchResult cited : CITED.matcher(page()).results().toList()) {
      String source = tests.getOrDefault(cited.group(1), "");
      Pattern method = Pattern.compile("\\s" + cited.group(2) + "\\s*\\(");
      if (!method.matcher(source).find()) {
        missing.add(cited.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("防护表的每一行都引用了至少一个测试")
  void everyControlCitesATest() {
    List<String> rows = rows(page());
    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(rows).allSatisfy(row -> assertThat(row).containsPattern(CITED));
  }

  /** Rows of the tables that have a test column; heads and rules left out. */
  private static List<String> rows(String page) {
    String controls = page.substring(page.indexOf("## Controls"), page.indexOf("## Not yet"));
    return controls
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
        .toList();
  }

  private static Map<String, String> testSources() {
    return SourceTree.allJava().stream()
        .filter(file -> name(file).endsWith("Test"))
        .collect(Collectors.toMap(ThreatModelTest::name, SourceTree::read, String::concat));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String page() {
    return SourceTree.read(SourceTree.root().resolve("docs/threat-model.md"));
  }
}
