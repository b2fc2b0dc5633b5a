package org.relieflink.platform.assistant.internal;

import org.relieflink.law.Clause;

/**
 * 一段可以引的话：comes from a law file, never from a case.
 *
 * @param book instrument, or pack with its version
 * @param anchor place in the book
 * @param stands whether it still applies
 */
record Passage(
    Kind kind,
    String book,
    String anchor,
    String title,
    String words,
    Clause clause,
    Stands stands) {
  /** 归哪一组。 */
  enum Kind {
    LAW,
    PACK
  }

  /** The same, told of one more book that has it. */
  Passage alsoOf(String title) {
    return new Passage(kind, book, anchor, this.title, words + "；" + title, clause, stands);
  }

  /** What is searched. */
  String whole() {
    return title + " " + words + " " + clause.text();
  }
}
