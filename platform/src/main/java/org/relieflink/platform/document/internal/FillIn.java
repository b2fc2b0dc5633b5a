package org.relieflink.platform.document.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 系统知道的填进去：what a subject knows goes into a paper; what was decided stays as it was decided. */
@Component
class FillIn {
  private final SubjectBook subjects;
  private final ProblemTexts texts;

  FillIn(SubjectBook subjects, ProblemTexts texts) {
    this.subjects = subjects;
    this.texts = texts;
  }

  /** For a page: persons masked. */
  Map<String, String> shown(Officer officer, SubjectRef subject, DocumentForm form) {
    Map<String, String> known = new TreeMap<>(subjects.fields(officer, subject, form.kind()));
    known.putAll(subjects.decided(officer, subject, form.kind()));
    persons(officer, subject, form)
        .forEach((field, value) -> known.put(field, masked(form, field, value)));
    known.keySet().removeIf(id -> field(form, id).isEmpty());
    return known;
  }

  /** For a paper: what was left out, and persons that were left as the page showed them. */
  Map<String, String> filled(
      Officer officer, SubjectRef subject, DocumentForm form, Map<String, String> typed) {
    Map<String, String> all = new TreeMap<>(subjects.fields(officer, subject, form.kind()));
    all.putAll(subjects.decided(officer, subject, form.kind()));
    all.keySet().removeIf(id -> field(form, id).isEmpty());
    all.putAll(typed);
    persons(officer, subject, form)
        .forEach(
            (field, value) -> {
              String now = all.getOrDefault(field, "").strip();
              if (now.isEmpty() || now.equals(masked(form, field, value))) {
                all.put(field, value);
              }
            });
    return all;
  }

  /** What was written otherwise than it was decided. */
  Optional<Refusal> otherwise(
      Officer officer, SubjectRef subject, DocumentForm form, Map<String, String> kept) {
    List<FieldProblem> problems = new ArrayList<>();
    subjects
        .decided(officer, subject, form.kind())
        .forEach(
            (id, value) -> {
              if (field(form, id).isPresent() && !value.equals(kept.get(id))) {
                problems.add(problem(field(form, id).orElseThrow(), value));
              }
            });
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(DocumentRefusal.FIELDS_WRONG, problems.size()).withFields(problems));
  }

  private FieldProblem problem(DocumentForm.Field field, String value) {
    Refusal no = Refusal.of(DocumentRefusal.FIELD_DECIDED, field.title(), value);
    return new FieldProblem(field.id(), texts.detail(no), no.code().code());
  }

  boolean ready(Officer officer, SubjectRef subject, DocumentKind kind) {
    return subjects.ready(officer, subject, kind);
  }

  private Map<String, String> persons(Officer officer, SubjectRef subject, DocumentForm form) {
    Map<String, String> persons = new TreeMap<>(subjects.persons(officer, subject));
    persons.keySet().removeIf(id -> field(form, id).isEmpty());
    persons.values().removeIf(String::isEmpty);
    return persons;
  }

  private static Optional<DocumentForm.Field> field(DocumentForm form, String id) {
    return form.fields().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static String masked(DocumentForm form, String id, String value) {
    FieldType type = field(form, id).orElseThrow().type();
    return type == FieldType.NUMBER ? Masked.number(value) : Masked.name(value);
  }
}
