package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.law.RuleFile;

/** 说法：words that mean the same, and words of a question that look for nothing. */
final class Wording {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "alike", "idle");
  private static final Set<String> ROW = Set.of("words", "status", "source");

  private final List<List<String>> alike;
  private final List<String> idle;

  Wording(RuleFile yaml) {
    alike = yaml.rows("alike", ROW).stream().map(Wording::words).toList();
    idle =
        yaml.rows("idle", ROW).stream()
            .flatMap(row -> words(row).stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private static List<String> words(RuleFile row) {
    row.status();
    row.text("source");
    return row.words("words");
  }

  /** The question without what looks for nothing; when nothing is left, the question itself. */
  String searched(String question) {
    String left = question;
    for (String word : idle) {
      left = left.replace(word, " ");
    }
    left = left.strip();
    return left.isEmpty() ? question : left;
  }

  /** Other ways to say what the question says. */
  List<String> alike(String question) {
    Set<String> others = new LinkedHashSet<>();
    for (List<String> group : alike) {
      if (group.stream().anyMatch(question::contains)) {
        others.addAll(group.stream().filter(word -> !question.contains(word)).toList());
      }
    }
    return new ArrayList<>(others);
  }
}
