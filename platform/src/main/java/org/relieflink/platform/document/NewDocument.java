package org.relieflink.platform.document;

import java.util.Map;

/**
 * 起草一份。
 *
 * @param caseNo may be empty; sealed with any party of it
 * @param minor about a minor: masked as minors are
 * @param fields by the names of the form; empty ones are left out
 * @param key idempotency key of the drafter
 */
public record NewDocument(
    DocumentKind kind,
    SubjectRef subject,
    String caseNo,
    boolean minor,
    Map<String, String> fields,
    String key) {
  public NewDocument {
    caseNo = caseNo.strip();
    fields = Map.copyOf(fields);
    key = key.strip();
  }

  @Override
  public String toString() {
    return "NewDocument[" + kind + "]";
  }
}
