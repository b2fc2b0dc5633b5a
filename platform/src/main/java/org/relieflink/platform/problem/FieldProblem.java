package org.relieflink.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * 一处要改：one place in the input and what is wrong with it.
 *
 * @param field the input's name, e.g. {@code birthDate} or {@code parties[3].name}
 * @param sentence plain text, already in the reader's language, without personal data
 * @param code stable code of the reason, for programs; empty where there is none
 */
public record FieldProblem(
    String field, String sentence, @JsonInclude(JsonInclude.Include.NON_EMPTY) String code) {
  public FieldProblem(String field, String sentence) {
    this(field, sentence, "");
  }
}
