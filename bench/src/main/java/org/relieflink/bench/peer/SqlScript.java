package org.relieflink.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 带空位的 SQL 文本。 SQL statements with blanks to fill: {@code {word}} takes a given text, {@code
 * {=key}} a number of the model, {@code {field.LEVEL}} a weight of the rules.
 */
final class SqlScript {
  private static final Pattern BLANK = Pattern.compile("\\{(=?[a-z][a-zA-Z0-9_.-]*)\\}");
  private static final Pattern END = Pattern.compile(";\\s*\\n");

  private final PeerRules rules;
  private final Map<String, String> words = new HashMap<>();

  SqlScript(PeerRules rules) {
    this.rules = rules;
  }

  SqlScript with(String word, String text) {
    words.put(word, text);
    return this;
  }

  /** The filled statements of a resource of this package, in order. */
  List<String> statements(String resource) {
    String text =
        read(resource)
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));
    List<String> statements = new ArrayList<>();
    for (String statement : END.split(text + "\n", -1)) {
      if (!statement.isBlank()) {
        statements.add(
            BLANK
                .matcher(statement)
                .replaceAll(blank -> Matcher.quoteReplacement(fill(blank.group(1)))));
      }
    }
    return statements;
  }

  /** The filled statements of several resources, one after the other. */
  List<String> together(String... resources) {
    return Arrays.stream(resources).flatMap(name -> statements(name).stream()).toList();
  }

  private String fill(String blank) {
    String word = words.get(blank);
    if (word != null) {
      return word;
    }
    return PeerRules.sql(
        blank.startsWith("=") ? rules.number(blank.substring(1)) : rules.weight(blank));
  }

  private static String read(String resource) {
    try (InputStream in = SqlScript.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
