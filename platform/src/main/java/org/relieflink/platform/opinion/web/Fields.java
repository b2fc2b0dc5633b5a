package org.relieflink.platform.opinion.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.problem.FieldProblem;

/** 表单里填的：reads the inputs of a form, with all problems in one pass. */
final class Fields {
  private static final int LONGEST = 400; // characters of a reason or a source
  private static final char NO_CHARACTER = '\uFFFD';
  private final Map<String, String> typed;
  private final Words words;
  private final List<FieldProblem> problems = new ArrayList<>();

  Fields(Map<String, String> typed, Words words) {
    this.typed = typed;
    this.words = words;
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  void problem(String field, String key, Object... arguments) {
    problems.add(new FieldProblem(field, words.say(key, arguments)));
  }

  /** Whether bytes were sent that are no UTF-8: decoding left the sign for it in the text. */
  static boolean broken(String text) {
    return text.indexOf(NO_CHARACTER) >= 0;
  }

  String text(String field) {
    String text = typed.getOrDefault(field, "").strip();
    if (broken(text)) {
      problem(field, "form.encoding");
      return "";
    }
    if (text.length() > LONGEST) {
      problem(field, "form.tooLong", LONGEST);
      return text.substring(0, LONGEST);
    }
    return text;
  }

  /** A text that must not be empty. */
  String needed(String field, String key) {
    String text = text(field);
    if (text.isEmpty()) {
      problem(field, key);
    }
    return text;
  }

  boolean ticked(String field) {
    return typed.containsKey(field);
  }

  Optional<LocalDate> date(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException wrong) {
      problem(field, "form.badDate");
      return Optional.empty();
    }
  }

  Optional<BigDecimal> decimal(String field) {
    String text = text(field).replace(",", "").replace("，", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      problem(field, "form.badNumber");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  int whole(String field) {
    String text = text(field);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
