package org.relieflink.platform.opinion.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relieflink.law.Answer;
import org.relieflink.law.Eligibility;
import org.relieflink.law.FactAnswer;
import org.relieflink.law.FactKey;
import org.relieflink.law.Facts;

/** 事实表：the questions of fact with their answers and sources, as a form. */
final class AnswersForm {
  private AnswersForm() {}

  /** 一行：what is asked, what is answered, from where. */
  record Row(String code, String label, String ask, String answer, String source, String asOf) {}

  /** The rows for these facts. */
  static List<Row> rows(Facts facts) {
    List<Row> rows = new ArrayList<>();
    for (FactKey fact : shown(facts)) {
      FactAnswer answer = facts.answer(fact);
      String asOf = answer.asOf() == null ? "" : answer.asOf().toString();
      rows.add(row(fact, new String[] {answer.answer().code(), answer.source(), asOf}));
    }
    return List.copyOf(rows);
  }

  /** What the rules for these facts ask, and what was answered before. */
  private static Set<FactKey> shown(Facts facts) {
    Set<FactKey> shown = new TreeSet<>(Eligibility.asked(facts, facts.asOf()));
    shown.addAll(facts.answers().keySet());
    return shown;
  }

  /** The rows as typed, for showing them again beside the problems. */
  static List<Row> rows(Fields fields, Facts facts) {
    List<Row> rows = new ArrayList<>();
    for (FactKey fact : shown(facts)) {
      String code = fact.code();
      rows.add(
          row(
              fact,
              new String[] {
                fields.text("answer_" + code),
                fields.text("source_" + code),
                fields.text("asOf_" + code)
              }));
    }
    return List.copyOf(rows);
  }

  private static Row row(FactKey fact, String[] typed) {
    return new Row(fact.code(), fact.label(), fact.request().ask(), typed[0], typed[1], typed[2]);
  }

  /** The answers as typed; an answer needs its source. */
  static Map<FactKey, FactAnswer> read(Fields fields) {
    Map<FactKey, FactAnswer> answers = new TreeMap<>();
    for (FactKey fact : FactKey.values()) {
      Answer answer = answer(fields.text("answer_" + fact.code()));
      if (answer != Answer.UNKNOWN) {
        String source = fields.text("source_" + fact.code());
        if (source.isEmpty()) {
          fields.problem("source_" + fact.code(), "answers.source", fact.label());
        }
        answers.put(
            fact, new FactAnswer(answer, source, fields.date("asOf_" + fact.code()).orElse(null)));
      }
    }
    return answers;
  }

  private static Answer answer(String code) {
    for (Answer answer : Answer.values()) {
      if (answer.code().equals(code)) {
        return answer;
      }
    }
    return Answer.UNKNOWN;
  }
}
