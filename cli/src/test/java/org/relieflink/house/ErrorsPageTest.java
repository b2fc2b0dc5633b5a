package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 拒绝的说法和文档对得上：{@code -Dupdate.docs=true} redraws the rows. */
@DisplayName("docs/reference/errors.md 写着每一种拒绝，和界面上的话一样")
class ErrorsPageTest {
  private static final Pattern CAPABILITY = Pattern.compile("return \"(\\w+)\";");
  private static final Pattern CODE = Pattern.compile("(?m)^  ([A-Z_]+)\\(RefusalKind\\.(\\w+)\\)");
  private static final Map<String, String> STATUS =
      Map.ofEntries(
          Map.entry("BAD_REQUEST", "400 | request not understood"),
          Map.entry("NOT_SIGNED_IN", "401 | nobody signed in"),
          Map.entry("FORBIDDEN", "403 | not allowed"),
          Map.entry("NOT_FOUND", "404 | no such thing, or not for this officer"),
          Map.entry("METHOD_NOT_ALLOWED", "405 | method"),
          Map.entry("NOT_ACCEPTABLE", "406 | answer format"),
          Map.entry("CONFLICT", "409 | somebody was faster, or done already"),
          Map.entry("TOO_LARGE", "413 | too large"),
          Map.entry("UNSUPPORTED_FORM", "415 | body format"),
          Map.entry("UNPROCESSABLE", "422 | content breaks a rule"),
          Map.entry("BUSY", "429 | too many at once"),
          Map.entry("INTERNAL", "500 | our own mistake"));

  private static final String GATE =
      "*(the sentence of the table gate, see [TABLE](#files-table))*";

  /** 一行。 */
  private record Row(String code, String text) {}

  @Test
  @DisplayName("一种不少，一句不差")
  void everyRefusalStandsOnThePage() throws IOException {
    Path page = SourceTree.root().resolve("docs/reference/errors.md");
    List<String> lines = new ArrayList<>(Files.readAllLines(page));
    List<Row> rows = rows();
    if (Boolean.getBoolean("update.docs")) {
      rows.forEach(row -> put(lines, row));
      Files.writeString(page, String.join("\n", lines) + "\n");
    }
    assertThat(lines).containsAll(rows.stream().map(Row::text).toList());
  }

  /** In the place of its old row, else after its family, else as a new family of the server. */
  private static void put(List<String> lines, Row row) {
    int at = last(lines, "| `" + row.code + "` |");
    int family = last(lines, "| `" + row.code.substring(0, row.code.indexOf('_') + 1));
    if (at >= 0) {
      lines.set(at, row.text);
    } else if (family >= 0) {
      lines.add(family + 1, row.text);
    } else {
      String name = row.code.substring(0, row.code.indexOf('_'));
      int end = lines.indexOf("## Server") + 1;
      while (!lines.get(end).startsWith("## ")) {
        end++;
      }
      lines.addAll(
          end,
          List.of(
              "### " + name,
              "",
              "| code | HTTP | Chinese sentence | cause class |",
              "|---|---|---|---|",
              row.text,
              ""));
    }
  }

  private static int last(List<String> lines, String start) {
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      last = lines.get(i).startsWith(start) ? i : last;
    }
    return last;
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : SourceTree.mainJava()) {
      if (file.getFileName().toString().endsWith("Refusal.java")) {
        String source = Files.readString(file);
        Matcher capability = CAPABILITY.matcher(source);
        if (source.contains("implements RefusalCode") && capability.find()) {
          rows.addAll(rows(source, capability.group(1)));
        }
      }
    }
    return rows;
  }

  private static List<Row> rows(String source, String capability) throws IOException {
    Properties texts = new Properties();
    Path bundle =
        SourceTree.root()
            .resolve("platform/src/main/resources/messages/" + capability + "_zh_CN.properties");
    try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    List<Row> rows = new ArrayList<>();
    Matcher code = CODE.matcher(source);
    while (code.find()) {
      String key = capability + ".refusal." + code.group(1);
      String name = capability.toUpperCase(java.util.Locale.ROOT) + "_" + code.group(1);
      String[] status = STATUS.get(code.group(2)).split(" \\| ", 2);
      String detail = texts.getProperty(key + ".detail");
      String said =
          texts.getProperty(key + ".title") + "。" + (detail.equals("{0}") ? GATE : detail);
      rows.add(
          new Row(name, "| `%s` | %s | %s | %s |".formatted(name, status[0], said, status[1])));
    }
    return rows;
  }
}
