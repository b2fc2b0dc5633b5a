package org.relieflink.platform.pool.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 自立合同的一个版本。 One version of an own contract.
 *
 * @param number counts the versions of one contract from 1
 * @param place where the office is that made it
 * @param line the department whose list it is
 * @param digest of the text
 * @param trial the last trial; null before the first
 * @param released who put it in force; null for a draft
 * @param ended who withdrew it, or replaced it by a newer one
 */
public record OwnVersion(
    long id,
    String contractId,
    int number,
    String place,
    String line,
    String title,
    String yaml,
    String digest,
    State state,
    Step made,
    @Nullable Trial trial,
    @Nullable Step released,
    @Nullable Step ended) {

  /** Where a version stands. */
  public enum State {
    DRAFT,
    IN_FORCE,
    REPLACED,
    WITHDRAWN;

    public String messageKey() {
      return "pool.contract.state." + name();
    }
  }

  /** Who did something, and when. */
  public record Step(String by, String name, Instant at) {}

  /**
   * What a trial counted.
   *
   * @param digest of the text that was tried
   */
  public record Trial(String digest, String by, Instant at, long read, long good) {}

  /** A trial of this very text in which some row was good. */
  public boolean isTried() {
    Trial last = trial;
    return last != null && last.digest().equals(digest) && last.good() > 0;
  }
}
