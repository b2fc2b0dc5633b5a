package org.relieflink.platform.harm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;

/**
 * 与上限比：the total of all organs for one harm against so many months of the wage. Soft: above it
 * words are wanted, never a hard error.
 *
 * @param capFen in fen; null where no pack or no wage figure is known
 * @param figure which published figure it is made of, in Chinese; empty where unknown
 * @param approval who has to approve what lies above; empty where unknown
 * @param clauses what it stands on
 */
public record HarmCap(
    State state, @Nullable Long capFen, String figure, String approval, List<Clause> clauses) {
  public HarmCap {
    clauses = List.copyOf(clauses);
  }

  /** 三种回答：unknown is never taken for within. */
  public enum State {
    WITHIN,
    OVER,
    UNKNOWN
  }
}
