package org.relieflink.platform.transfer.internal;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.transfer.RecommendationLetter;

/**
 * 建议函的标准文本：one line {@code name=value} each, in a fixed order, a backslash doubled, a line break as
 * {@code \n}; the last line is a nonce, so that a digest tells nothing to who has not the letter.
 */
final class LetterText {
  private LetterText() {}

  static String write(RecommendationLetter letter, String nonce) {
    StringBuilder text = new StringBuilder();
    line(text, "number", letter.number());
    line(text, "organ", letter.organ());
    line(text, "to", letter.to());
    line(text, "title", letter.title());
    letter.paragraphs().forEach(one -> line(text, "paragraph", one));
    letter.proposals().forEach(one -> line(text, "proposal", one));
    line(text, "replyBy", letter.replyBy());
    line(text, "contact", letter.contact());
    line(text, "date", letter.date());
    line(text, "nonce", nonce);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(SealedText.safe(value)).append('\n');
  }

  static RecommendationLetter read(String text, String digest) {
    return new RecommendationLetter(
        first(text, "number"),
        first(text, "organ"),
        first(text, "to"),
        first(text, "title"),
        all(text, "paragraph"),
        all(text, "proposal"),
        first(text, "replyBy"),
        first(text, "contact"),
        first(text, "date"),
        digest);
  }

  private static String first(String text, String name) {
    List<String> found = all(text, name);
    return found.isEmpty() ? "" : found.get(0);
  }

  private static List<String> all(String text, String name) {
    List<String> found = new ArrayList<>();
    text.lines()
        .filter(line -> line.startsWith(name + "="))
        .forEach(line -> found.add(SealedText.unsafe(line.substring(name.length() + 1))));
    return found;
  }
}
