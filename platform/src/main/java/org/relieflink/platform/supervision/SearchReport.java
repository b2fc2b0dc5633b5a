package org.relieflink.platform.supervision;

import java.util.List;

/**
 * 一次监督碰撞的结果。What came of a search.
 *
 * @param records in the pool and the registers
 * @param asked records that some rule was put to
 * @param cancelled ended early; then the leads are not whole
 */
public record SearchReport(int records, int asked, List<RuleTally> rules, boolean cancelled) {
  /** Copies the list. */
  public SearchReport {
    rules = List.copyOf(rules);
  }

  public long met() {
    return rules.stream().mapToLong(RuleTally::met).sum();
  }

  public long unknown() {
    return rules.stream().mapToLong(RuleTally::unknown).sum();
  }
}
