package org.relieflink.platform.relief.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefRefusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class CaseWording {
  /** What a key may be made of: visible and short, and nobody's number. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}");

  private CaseWording() {}

  /** What is wrong with it; empty when nothing is. Nobody's number or phone stands in it. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, ReliefCases.LONGEST).map(CaseWording::refusal);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(ReliefRefusal.WORDS_WITH_NUMBER))
        : fault;
  }

  static boolean isKey(String key) {
    return KEY.matcher(key).matches() && !NUMBER.matcher(key).find();
  }

  /** What somebody looks for: the database knows no control characters. */
  static String searched(String words) {
    return words.replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(ReliefRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(ReliefRefusal.WORDS_TOO_LONG, ReliefCases.LONGEST);
      case UNREADABLE -> Refusal.of(ReliefRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(ReliefRefusal.WORDS_WITH_NUMBER);
    };
  }
}
