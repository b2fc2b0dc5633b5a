package org.relieflink.platform.staff;

import java.util.Locale;

/**
 * 要设的岗位：nobody has it yet, so making it gives nobody anything.
 *
 * @param unitId an open unit within reach
 * @param code capital letters, digits and hyphens, 2 to 20
 */
public record NewPost(long unitId, String code, PostFacts facts) {
  public NewPost {
    code = code.strip().toUpperCase(Locale.ROOT);
  }

  /** What a repeated request must say again. */
  public String fingerprint() {
    return unitId + "|" + code + "|" + facts;
  }
}
