package org.relieflink.platform.opinion;

import org.jspecify.annotations.Nullable;
import org.relieflink.law.FactsFile;

/**
 * 登记一个救助对象。
 *
 * @param partyId party of a case list, or null
 * @param name full name; kept apart from the facts, in which it is masked
 */
public record NewCandidate(@Nullable Long partyId, String name, FactsFile file) {
  /** Whoever the facts file names. */
  public static NewCandidate of(FactsFile file) {
    return new NewCandidate(null, file.facts().applicant().name(), file);
  }

  @Override
  public String toString() {
    return "NewCandidate[" + partyId + "]";
  }
}
