package org.relieflink.platform.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.PackCase;
import org.relieflink.law.RulePack;
import org.relieflink.law.YamlProblem;

/**
 * 查一份文字的结果。What a check of a text found.
 *
 * @param problems with line and what to write instead; empty for a text that can be kept
 * @param pack with inheritance resolved; null where there are problems
 * @param cases its test cases, run
 */
public record PackCheck(
    List<YamlProblem> problems, @Nullable RulePack pack, List<PackCase.Ran> cases) {
  public PackCheck {
    problems = List.copyOf(problems);
    cases = List.copyOf(cases);
  }

  /** Whether it may be reviewed: readable, and every case comes out as expected. */
  public boolean right() {
    return pack != null && cases.stream().allMatch(PackCase.Ran::right);
  }

  /** How many cases come out otherwise. */
  public long wrongCases() {
    return cases.stream().filter(one -> !one.right()).count();
  }
}
