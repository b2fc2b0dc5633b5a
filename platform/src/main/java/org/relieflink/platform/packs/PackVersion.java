package org.relieflink.platform.packs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 本院规则包的一版：its text is never rewritten.
 *
 * @param number 1, 2, 3 … of the place
 * @param packId as the text names itself
 * @param digest SM3 of the text: what is agreed to
 * @param rulesDigest of the values, inheritance resolved, when it was written
 * @param from the first day on which it applies
 */
public record PackVersion(
    long id,
    String place,
    int number,
    String packId,
    String version,
    String title,
    LocalDate from,
    String yaml,
    String digest,
    String rulesDigest,
    PackState state,
    Step made,
    @Nullable Step reviewed,
    @Nullable Step released,
    @Nullable Ended ended) {

  /** 谁在什么时候。 */
  public record Step(String by, String name, Instant at) {}

  /**
   * 停用。
   *
   * @param on the first day on which it applies no more
   */
  public record Ended(Step step, LocalDate on, String words) {}

  /** 990123 2027.1. */
  public String name() {
    return packId + " " + version;
  }
}
