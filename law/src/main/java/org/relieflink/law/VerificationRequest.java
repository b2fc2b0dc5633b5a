package org.relieflink.law;

/**
 * 查证建议：向谁问、问什么。Whom to ask what in order to settle a fact; a proposal that a person may send.
 *
 * @param fact the unknown fact
 * @param label its Chinese statement
 * @param ask the department, such as {@code 法院执行局}
 * @param request the question to put
 */
public record VerificationRequest(FactKey fact, String label, String ask, String request) {}
