package org.relieflink.platform.document.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Fen;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.internal.template.Form;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 填的对不对：every fault at its field, not the first only. */
@Component
class CheckFields {
  private final ProblemTexts texts;

  CheckFields(ProblemTexts texts) {
    this.texts = texts;
  }

  /** The fields as they are kept: nothing empty, numbers and amounts in one form. */
  Outcome<Map<String, String>> kept(Form form, Map<String, String> typed) {
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, String> kept = new TreeMap<>();
    for (String id : new TreeMap<>(typed).keySet()) {
      if (form.field(id).isEmpty()) {
        problems.add(problem(id, Refusal.of(DocumentRefusal.FIELD_UNKNOWN, named(id))));
      }
    }
    for (Field field : form.open().fields()) {
      String value = typed.getOrDefault(field.id(), "").strip();
      Optional<Refusal> wrong = wrong(field, value);
      wrong.ifPresent(no -> problems.add(problem(field.id(), no)));
      if (wrong.isEmpty() && !value.isEmpty()) {
        kept.put(field.id(), even(field.type(), value));
      }
    }
    return problems.isEmpty()
        ? Outcome.of(kept)
        : new Outcome.Refused<>(
            Refusal.of(DocumentRefusal.FIELDS_WRONG, problems.size()).withFields(problems));
  }

  /** Of an unknown field no more than a little is said back. */
  private static String named(String id) {
    return id.matches("[a-z_]{1,40}") ? id : "?";
  }

  private FieldProblem problem(String field, Refusal no) {
    String place = field.matches("[a-z_]{1,40}") ? field : "fields";
    return new FieldProblem(place, texts.detail(no), no.code().code());
  }

  private static Optional<Refusal> wrong(Field field, String value) {
    if (value.isEmpty()) {
      return field.required()
          ? Optional.of(Refusal.of(DocumentRefusal.FIELD_MISSING, field.title()))
          : Optional.empty();
    }
    if (value.length() > field.type().longest()) {
      return Optional.of(
          Refusal.of(
              DocumentRefusal.FIELD_TOO_LONG,
              field.title(),
              Integer.toString(field.type().longest())));
    }
    boolean lines = field.type() == FieldType.WORDS;
    if (value
        .codePoints()
        .anyMatch(one -> hidden(one) && !(lines && (one == '\n' || one == '\r')))) {
      return Optional.of(Refusal.of(DocumentRefusal.FIELD_UNREADABLE, field.title()));
    }
    return Optional.ofNullable(fault(field.type(), value))
        .map(code -> Refusal.of(code, field.title()));
  }

  /** What nobody sees, or what another face shows otherwise, stands on no paper. */
  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF); // never characters
    };
  }

  private static @Nullable DocumentRefusal fault(FieldType type, String value) {
    return switch (type) {
      case NAME ->
          PersonName.find(value).isEmpty() || value.contains("*")
              ? DocumentRefusal.FIELD_NO_NAME
              : null;
      case NUMBER -> CitizenId.find(value).isEmpty() ? DocumentRefusal.FIELD_NO_NUMBER : null;
      case MONEY -> Fen.read(value).isEmpty() ? DocumentRefusal.FIELD_NO_MONEY : null;
      case DAY, BIRTH -> day(value) ? null : DocumentRefusal.FIELD_NO_DAY;
      case LINE, WORDS, UNPUBLISHED ->
          FreeWords.namesSomebody(value) ? DocumentRefusal.FIELD_WITH_NUMBER : null;
      case PHONE, ACCOUNT, ADDRESS -> null;
    };
  }

  private static boolean day(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return year >= 1900 && year < 2100;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static String even(FieldType type, String value) {
    return switch (type) {
      case NUMBER -> CitizenId.of(value).value();
      case MONEY -> Fen.read(value).orElseThrow().yuan().toPlainString();
      case WORDS -> value.replace("\r\n", "\n").replace('\r', '\n');
      case LINE, UNPUBLISHED, NAME, PHONE, ACCOUNT, ADDRESS, DAY, BIRTH -> value;
    };
  }
}
