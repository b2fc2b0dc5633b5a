package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * OWASP ASVS 5.0.0: every requirement of levels 1 and 2 has a line in {@code asvs.csv}; what counts
 * as tested is tagged so at the test. The page is written from both.
 */
@DisplayName("ASVS 5：每一条都有答复，说有测试的真有测试")
class AsvsTest {
  private static final Path LIST = SourceTree.root().resolve("docs/reference/asvs.csv");
  private static final Path PAGE = SourceTree.root().resolve("docs/reference/asvs.md");

  /** A tagged test: the tags, then, behind other annotations, the name of the method. */
  private static final Pattern TAGGED =
      Pattern.compile(
          "((?:\\s*@Tag\\(\"asvs-[0-9.]+\"\\))+)(?:\\s*@[^\\n]*\\n)*?[^;{}]*?void (\\w+)\\(");

  private static final Pattern TAG = Pattern.compile("asvs-([0-9]+\\.[0-9]+\\.[0-9]+)");
  private static final int LEVEL_1 = 70;
  private static final int LEVEL_2 = 183;

  /** One line of the list. */
  private record Line(String id, int level, String state, String note) {
    static Line of(String text) {
      String[] cells = text.split(",", 4);
      return new Line(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]);
    }

    boolean tested() {
      return state.equals("test");
    }
  }

  private static List<Line> lines() {
    return SourceTree.read(LIST)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
        .map(Line::of)
        .toList();
  }

  /** Tests by the requirement they are tagged with. */
  private static Map<String, Set<String>> tags() {
    Map<String, Set<String>> tags = new TreeMap<>();
    for (Path file : SourceTree.allJava()) {
      String name = file.getFileName().toString().replace(".java", "");
      for (MatchResult test : TAGGED.matcher(SourceTree.read(file)).results().toList()) {
        for (MatchResult tag : TAG.matcher(test.group(1)).results().toList()) {
          tags.computeIfAbsent(tag.group(1), id -> new TreeSet<>()).add(name + "." + test.group(2));
        }
      }
    }
    return tags;
  }

  @Test
  @DisplayName("一级、二级要求一条不少，状态只用说好的几种")
  void everyRequirementIsAnswered() {
    List<Line> lines = lines();
    assertThat(lines.stream().map(Line::id)).doesNotHaveDuplicates();
    assertThat(lines.stream().filter(line -> line.level() == 1)).hasSize(LEVEL_1);
    assertThat(lines.stream().filter(line -> line.level() == 2)).hasSize(LEVEL_2);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.state()).isIn("test", "design", "partly", "no", "n/a");
              assertThat(line.note().isBlank()).as(line.id()).isEqualTo(line.tested());
            });
  }

  @Test
  @DisplayName("写“有测试”的，有带标签的测试；带了标签的，都写“有测试”")
  void whatIsTestedIsTagged() {
    TreeSet<String> tested =
        lines().stream()
            .filter(Line::tested)
            .map(Line::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tags().keySet()).isEqualTo(tested);
  }

  @Test
  @DisplayName("网页和清单、标签一致")
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(SourceTree.read(PAGE)).isEqualTo(page);
  }

  private static String page() {
    List<Line> lines = lines();
    Map<String, Set<String>> tags = tags();
    StringBuilder page = new StringBuilder(HEAD);
    page.append(
        "\n| level | test | by design | partly | no | not applicable |\n|---|---|---|---|---|---|\n");
    for (int level = 1; level <= 3; level++) {
      page.append("| ").append(level == 3 ? "3 (those taken up)" : String.valueOf(level));
      for (String state : List.of("test", "design", "partly", "no", "n/a")) {
        page.append(" | ").append(count(lines, level, state));
      }
      page.append(" |\n");
    }
    String chapter = "";
    for (Line line : lines) {
      String next = line.id().substring(0, line.id().indexOf('.'));
      if (!next.equals(chapter)) {
        page.append("\n## V").append(next).append(' ').append(chapterName(next));
        page.append("\n\n| id | level | state | shown by |\n|---|---|---|---|\n");
        chapter = next;
      }
      page.append(row(line, tags));
    }
    return page.toString();
  }

  private static String row(Line line, Map<String, Set<String>> tags) {
    String shown =
        line.tested()
            ? tags.getOrDefault(line.id(), Set.of()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining(", "))
            : line.note();
    return "| %s | %d | %s | %s |%n".formatted(line.id(), line.level(), line.state(), shown);
  }

  private static long count(List<Line> lines, int level, String state) {
    return lines.stream()
        .filter(line -> line.level() == level && line.state().equals(state))
        .count();
  }

  private static String chapterName(String number) {
    return Arrays.asList(
            "Encoding and sanitization",
            "Validation and business logic",
            "Web frontend",
            "API and web service",
            "File handling",
            "Authentication",
            "Session management",
            "Authorization",
            "Self-contained tokens",
            "OAuth and OIDC",
            "Cryptography",
            "Secure communication",
            "Configuration",
            "Data protection",
            "Secure coding and architecture",
            "Security logging and error handling",
            "WebRTC")
        .get(Integer.parseInt(number) - 1);
  }

  private static final String HEAD =
      """
      # OWASP ASVS 5.0.0, levels 1 and 2

      What the [Application Security Verification Standard](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0) asks and how ReliefLink answers.
      Written by `AsvsTest` from `asvs.csv` and from the tests' tags (`@Tag("asvs-8.2.1")`); do not edit. The requirements
      themselves are OWASP's (CC BY-SA 4.0) and are not repeated here.

      **test**: a named test fails when it no longer holds. **by design**: it follows from how the thing is built, and no test of its own
      says so. **partly**, **no**: the note says what is missing. **n/a**: there is nothing of the kind here.
      """;
}
