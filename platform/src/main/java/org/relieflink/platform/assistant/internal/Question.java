package org.relieflink.platform.assistant.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 一个问题，拆开了：words as the analyser cuts them, pairs of neighbouring characters and single characters,
 * so that one wrong character in a word still finds it.
 *
 * @param text as read: width and case made even
 * @param alike other ways to say the same
 */
record Question(
    String text, List<String> words, List<String> pairs, List<String> signs, List<String> alike) {
  /** Fifteen digits in a row, or a mobile number, whatever stands between the digits. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}|(?<![0-9])1[3-9][0-9]{9}");

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}._,，、·]");

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

  /** Whether a person's number stands in it. */
  static boolean numbered(String typed) {
    return NUMBER.matcher(BETWEEN.matcher(even(typed)).replaceAll("")).find();
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
