package org.relieflink.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个规范性文件。One legal instrument of the register.
 *
 * @param number the document number, or {@code 未见}
 * @param inForceFrom the first day, or null when it was not found
 * @param supersededBy the id of the instrument that replaced it, or null
 * @param articles the articles that rules cite
 */
public record Instrument(
    String id,
    String title,
    String shortTitle,
    String number,
    String issuer,
    @Nullable LocalDate inForceFrom,
    @Nullable String supersededBy,
    TextStatus status,
    String source,
    List<Article> articles) {
  /**
   * 一条。 What an article says in one sentence, and how well it is known.
   *
   * @param quote the very words relied on where a source gives them, else ""
   * @param digest SHA-256 of the quoted words in lower-case hexadecimal, "" without a quote
   */
  public record Article(
      String article, TextStatus status, String says, String quote, String digest) {}

  /** Copies the list. */
  public Instrument {
    articles = List.copyOf(articles);
  }
}
