package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/** 名单上写的监护人（原样文本）。 Whom a row names as the guardian of its person: number, name or both. */
public record Guardian(@Nullable String citizenId, @Nullable String name) {

  /** Never shows a value: they are personal data. */
  @Override
  public String toString() {
    return "Guardian[***]";
  }
}
