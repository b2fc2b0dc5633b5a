package org.relieflink.platform.transfer;

import java.util.List;

/**
 * 回复：results with papers; the reply letter 回复函 is one of the papers, or none.
 *
 * @param version of the page it was made on
 * @param key idempotency key; empty = none
 */
public record LetterReply(
    int version, List<GivenHelp> given, List<NewPaper> papers, String words, String key) {
  public LetterReply {
    given = List.copyOf(given);
    papers = List.copyOf(papers);
    words = words.strip();
    key = key.strip();
  }
}
