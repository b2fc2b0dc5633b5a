package org.relieflink.law;

import java.util.Arrays;
import java.util.List;

/**
 * 查证建议：向谁问、问什么。Whom to ask what in order to settle a fact; a proposal that a person may send.
 *
 * @param fact the unknown fact
 * @param label its Chinese statement
 * @param ask the department, such as {@code 法院执行局}
 * @param request the question to put
 */
public record VerificationRequest(FactKey fact, String label, String ask, String request) {
  /** The request that settles each fact, in the order of the facts. */
  public static List<VerificationRequest> all() {
    return Arrays.stream(FactKey.values()).map(FactQuestions.shipped()::get).toList();
  }
}
