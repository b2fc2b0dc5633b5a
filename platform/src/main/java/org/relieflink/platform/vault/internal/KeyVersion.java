package org.relieflink.platform.vault.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.relieflink.platform.vault.Use;

/**
 * 一版钥匙：一个随机主密钥派生出的一切。 One version of the keys; all are derived from one random secret of 32 bytes,
 * so that sealing and blind index change together.
 */
final class KeyVersion {
  private final int number;
  private final Instant since;
  private final byte[] secret;
  private final KeyedDigest subjects;
  private final Map<Use, KeyedDigest> blinds = new EnumMap<>(Use.class);

  KeyVersion(int number, Instant since, byte[] secret) {
    this.number = number;
    this.since = since;
    this.secret = secret.clone();
    KeyedDigest root = new KeyedDigest(secret);
    this.subjects = new KeyedDigest(root.derive("relieflink/subject"));
    for (Use use : Use.values()) {
      blinds.put(use, new KeyedDigest(root.derive("relieflink/blind/" + use)));
    }
  }

  int number() {
    return number;
  }

  Instant since() {
    return since;
  }

  byte[] secret() {
    return secret.clone();
  }

  /** The data key of subjects with these secrets (32 bytes each). */
  byte[] subjectKey(byte[]... secrets) {
    return subjects.derive(secrets);
  }

  byte[] blind(Use use, byte[] text) {
    return java.util.Objects.requireNonNull(blinds.get(use)).of(text);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "KeyVersion[" + number + "]";
  }
}
