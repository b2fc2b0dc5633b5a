package org.relieflink.platform.supervision;

import java.util.List;
import org.relieflink.law.supervision.SupervisionRule;

/**
 * 一条规则跑出了什么。What came of one rule.
 *
 * @param asked records it was put to
 * @param met leads that need no further link
 * @param unknown leads a person has to settle
 * @param open records for which nothing could be said either way
 * @param missing classes without which it could not be run; empty when it was
 */
public record RuleTally(
    SupervisionRule rule, long asked, long met, long unknown, long open, List<String> missing) {
  /** Copies the list. */
  public RuleTally {
    missing = List.copyOf(missing);
  }

  /** Whether the rule was run at all. */
  public boolean run() {
    return missing.isEmpty();
  }
}
