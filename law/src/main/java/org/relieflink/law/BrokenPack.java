package org.relieflink.law;

import java.util.List;

/**
 * 发布过、现在读不成的一份规则包。A released pack that cannot be read as it was agreed to any more: its text is
 * refused today, or what it inherits has other values. Its place has no amount on its days; other
 * places are not touched.
 *
 * @param problems what is wrong with it, and what to write in the next version
 */
public record BrokenPack(OwnPack own, List<YamlProblem> problems) {
  /** Copies the list. */
  public BrokenPack {
    problems = List.copyOf(problems);
  }
}
