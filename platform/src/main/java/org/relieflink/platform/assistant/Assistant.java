package org.relieflink.platform.assistant;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 助手的大门：asked in words, answers with citations. Every question is on the trail; one that holds a
 * number of a person is refused before anything is looked for.
 */
public interface Assistant {
  /** Characters of a question. */
  int LONGEST = 100;

  /** What was found; an empty question finds nothing and is no question. */
  Outcome<AssistantAnswer> ask(Officer officer, String question);

  /**
   * One instrument or rule pack, whole.
   *
   * @param book id of an instrument, or id and version of a pack as {@link FoundText#book} has it
   */
  Optional<AssistantText> text(String book);
}
