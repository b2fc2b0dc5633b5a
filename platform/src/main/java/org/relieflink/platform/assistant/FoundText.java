package org.relieflink.platform.assistant;

import java.util.List;
import org.relieflink.law.Clause;

/**
 * 找到的一段话和它的出处。
 *
 * @param book instrument or pack it stands in, for {@link Assistant#text}
 * @param anchor its place there
 * @param words the text in pieces
 * @param clause what may be cited, with the status of its text
 * @param remark that it applies no more, or not yet; empty when it applies
 */
public record FoundText(
    String book, String anchor, String title, List<Piece> words, Clause clause, String remark) {
  /**
   * 一截字。
   *
   * @param hit whether the question says the same
   */
  public record Piece(String text, boolean hit) {}

  /** Copies the list. */
  public FoundText {
    words = List.copyOf(words);
  }
}
