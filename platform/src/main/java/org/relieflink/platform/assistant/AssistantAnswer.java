package org.relieflink.platform.assistant;

import java.util.List;

/**
 * 找到的：best first in each group.
 *
 * @param question as it was asked
 * @param casesRead how many cases the reader may see were looked through
 */
public record AssistantAnswer(
    String question,
    List<FoundText> law,
    List<FoundText> packs,
    List<FoundCase> cases,
    int casesRead) {
  /** Copies the lists. */
  public AssistantAnswer {
    law = List.copyOf(law);
    packs = List.copyOf(packs);
    cases = List.copyOf(cases);
  }

  /** Whether there is nothing in any group. */
  public boolean isEmpty() {
    return law.isEmpty() && packs.isEmpty() && cases.isEmpty();
  }
}
