package org.relieflink.platform.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/** 写的话：what every free text has to keep to; numbers of persons never stand in one. */
public final class FreeWords {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}");

  private FreeWords() {}

  /** What is wrong with a text; each capability says it in its own words. */
  public enum Fault {
    MISSING,
    TOO_LONG,
    UNREADABLE,
    WITH_NUMBER
  }

  /**
   * The first fault; empty when there is none.
   *
   * @param wanted whether it may not be blank
   * @param longest in characters
   */
  public static Optional<Fault> fault(String words, boolean wanted, int longest) {
    if (wanted && words.isBlank()) {
      return Optional.of(Fault.MISSING);
    }
    if (words.length() > longest) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (words.chars().anyMatch(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t')) {
      return Optional.of(Fault.UNREADABLE);
    }
    return NUMBER.matcher(words).find() ? Optional.of(Fault.WITH_NUMBER) : Optional.empty();
  }
}
