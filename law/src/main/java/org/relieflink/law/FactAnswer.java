package org.relieflink.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一个事实的回答和出处。The answer to one question of fact and where it comes from.
 *
 * @param source the paper or record, such as {@code 判决书第 3 页}; "" when unknown
 * @param asOf the day the source speaks of, or null
 */
public record FactAnswer(Answer answer, String source, @Nullable LocalDate asOf) {
  /** Nobody has looked yet. */
  public static final FactAnswer UNKNOWN = new FactAnswer(Answer.UNKNOWN, "", null);
}
