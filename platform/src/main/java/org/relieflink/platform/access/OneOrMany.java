package org.relieflink.platform.access;

import java.util.Collection;

/**
 * 一个还是几个：how statements compare a column with some ids. One id is compared by itself and not as a
 * list of one: PostgreSQL then keeps the plan. A list it plans anew each time, and behind row-level
 * security that takes longer than the reading.
 */
public final class OneOrMany {
  private OneOrMany() {}

  /**
   * {@code = :ids} or {@code = any(:ids)}.
   *
   * @param parameter as it stands in the statement
   */
  public static String in(Collection<Long> ids, String parameter) {
    return ids.size() == 1 ? "= " + parameter : "= any(" + parameter + ")";
  }

  /** What to set the parameter to. */
  public static Object value(Collection<Long> ids) {
    return ids.size() == 1 ? ids.iterator().next() : ids.toArray(Long[]::new);
  }
}
