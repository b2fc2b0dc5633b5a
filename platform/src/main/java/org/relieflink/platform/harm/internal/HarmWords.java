package org.relieflink.platform.harm.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.problem.Refusal;

/** 写的话：what every free text has to keep to; numbers of persons never stand in one. */
final class HarmWords {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}");

  private HarmWords() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    if (wanted && words.isBlank()) {
      return Optional.of(Refusal.of(HarmRefusal.WORDS_MISSING));
    }
    if (words.length() > Harms.LONGEST) {
      return Optional.of(Refusal.of(HarmRefusal.WORDS_TOO_LONG, Harms.LONGEST));
    }
    if (words.chars().anyMatch(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t')) {
      return Optional.of(Refusal.of(HarmRefusal.WORDS_UNREADABLE));
    }
    return NUMBER.matcher(words).find()
        ? Optional.of(Refusal.of(HarmRefusal.WORDS_WITH_NUMBER))
        : Optional.empty();
  }
}
