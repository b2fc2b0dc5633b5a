package org.relieflink.platform.assistant.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 一个问题，拆开了：words as the analyser cuts them, pairs of neighbouring characters and single characters,
 * so that one wrong character in a word still finds it.
 *
 * @param text as read: width and case made even
 * @param alike other ways to say the same
 */
record Question(
    String text, List<String> words, List<String> pairs, List<String> signs, List<String> alike) {
  private static final String DENIALS = "未无不非没"; // 未成年人 is no 成年人

  static Question of(String typed, Wording wording) {
    String text = even(typed);
    String searched = wording.searched(text);
    return new Question(
        text,
        TextIndex.tokens(TextIndex.WORD, searched),
        TextIndex.tokens(TextIndex.PAIR, searched),
        TextIndex.tokens(TextIndex.SIGN, searched),
        wording.alike(text));
  }

  private static String even(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  /**
   * Whether it says this as a whole, or in another way that means the same; what only stands inside
   * a longer word of the question, or turned round by a word of denial, does not count.
   */
  boolean says(String label) {
    String even = even(label);
    return alike.stream().anyMatch(even::equals) || saysItself(even);
  }

  private boolean saysItself(String label) {
    for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      if (at == 0 || DENIALS.indexOf(text.charAt(at - 1)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** What is marked where it is found. */
  Set<String> marks() {
    Set<String> marks = new LinkedHashSet<>();
    words.stream().filter(word -> word.length() > 1).forEach(marks::add);
    marks.addAll(pairs);
    marks.addAll(alike);
    return marks;
  }
}
