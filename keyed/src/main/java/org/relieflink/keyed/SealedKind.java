package org.relieflink.keyed;

import java.util.Arrays;
import java.util.Optional;

/** 程序写出的各种文件。 The files this program writes; secret ones stay with their maker. */
enum SealedKind {
  KEY("key", true),
  SECRET("secret", true),
  OFFER("offer", false),
  TOKENS("tokens", false),
  MAP("map", true),
  HITS("hits", false);

  private final String code;
  private final boolean secret;

  SealedKind(String code, boolean secret) {
    this.code = code;
    this.secret = secret;
  }

  String code() {
    return code;
  }

  boolean secret() {
    return secret;
  }

  static Optional<SealedKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
