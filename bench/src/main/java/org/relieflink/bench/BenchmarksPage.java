package org.relieflink.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 结果页：一个固定的开头，每次测量一节。 The page of results: a fixed head and a section per measurement. Measuring
 * again replaces the section; the others stay.
 */
final class BenchmarksPage {
  private static final Pattern SECTION =
      Pattern.compile("<!-- measured ([a-z0-9-]+) -->\\n(.*?)<!-- end -->\\n", Pattern.DOTALL);

  private final Path file;
  private final Path plots;

  /**
   * @param docs folder of the documentation
   */
  BenchmarksPage(Path docs) {
    file = docs.resolve("benchmarks.md");
    plots = docs.resolve("benchmarks");
  }

  Path file() {
    return file;
  }

  /** Puts a section in place; sections stand in the order of their names. */
  void put(String name, String section) throws IOException {
    TreeMap<String, String> sections = new TreeMap<>(sections());
    sections.put(name, section);
    StringBuilder page = new StringBuilder(head());
    sections.forEach(
        (key, text) ->
            page.append("\n<!-- measured ")
                .append(key)
                .append(" -->\n")
                .append(text)
                .append("<!-- end -->\n"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, page);
  }

  private Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    if (Files.exists(file)) {
      for (MatchResult found : SECTION.matcher(Files.readString(file)).results().toList()) {
        sections.put(found.group(1), found.group(2));
      }
    }
    return sections;
  }

  /** Writes a plot and returns the line that shows it. */
  String plot(String name, String title, String svg) throws IOException {
    Files.createDirectories(plots);
    Files.writeString(plots.resolve(name + ".svg"), svg);
    return "![" + title + "](benchmarks/" + name + ".svg)\n";
  }

  private static String head() {
    try (InputStream in = BenchmarksPage.class.getResourceAsStream("benchmarks-head.md")) {
      if (in == null) {
        throw new IllegalStateException("missing resource benchmarks-head.md");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
