package org.relieflink.platform.assistant;

import java.time.Instant;
import java.util.List;

/**
 * 办过的一件：whom it was about is not told here; its page tells as much as the reader may see.
 *
 * @param id of the opinion
 * @param caseNumber may be empty
 * @param amountFen of the latest proposal, in fen
 * @param facts what is known of it; those that the question says too agree
 */
public record FoundCase(
    long id, String caseNumber, long amountFen, Instant savedAt, List<Fact> facts) {
  /** 一条事实。 */
  public record Fact(Trait trait, String value, boolean agrees) {}

  /** 哪一方面的事实。 */
  public enum Trait {
    CASE_TYPE,
    HARM,
    FAULT,
    AGE,
    HARDSHIP,
    SUPPLEMENT,
    GROUP
  }

  /** Copies the list. */
  public FoundCase {
    facts = List.copyOf(facts);
  }
}
