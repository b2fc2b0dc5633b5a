package org.relieflink.platform.sharing.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.SharingRefusal;

/** 写的话：what every free text has to keep to; numbers of persons never stand in one. */
final class Words {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}");

  private Words() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    if (wanted && words.isBlank()) {
      return Optional.of(Refusal.of(SharingRefusal.WORDS_MISSING));
    }
    if (words.length() > Requests.LONGEST) {
      return Optional.of(Refusal.of(SharingRefusal.WORDS_TOO_LONG, Requests.LONGEST));
    }
    if (words.chars().anyMatch(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t')) {
      return Optional.of(Refusal.of(SharingRefusal.WORDS_UNREADABLE));
    }
    return NUMBER.matcher(words).find()
        ? Optional.of(Refusal.of(SharingRefusal.WORDS_WITH_NUMBER))
        : Optional.empty();
  }
}
