package org.relieflink.platform.recusal;

import java.util.Locale;
import java.util.Optional;

/** 什么关系。 What ties an officer to a person; whether it bars stands in {@code recusal/rules.yaml}. */
public enum Tie {
  /** 本人。 */
  SELF,
  /** 近亲属。 */
  RELATIVE,
  /** 其他可能影响公正的关系。 */
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Tie> find(String code) {
    for (Tie tie : values()) {
      if (tie.code().equals(code)) {
        return Optional.of(tie);
      }
    }
    return Optional.empty();
  }
}
