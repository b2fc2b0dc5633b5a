package org.relieflink.platform.problem;

/**
 * 一处要改：one place in the input and what is wrong with it.
 *
 * @param field the input's name, e.g. {@code birthDate} or {@code parties[3].name}
 * @param sentence plain text, already in the reader's language, without personal data
 */
public record FieldProblem(String field, String sentence) {}
