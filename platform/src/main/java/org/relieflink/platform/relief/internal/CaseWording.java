package org.relieflink.platform.relief.internal;

import java.util.Optional;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefRefusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class CaseWording {
  private CaseWording() {}

  /** What is wrong with it; empty when nothing is. Nobody's number or phone stands in it. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, ReliefCases.LONGEST).map(CaseWording::refusal);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(ReliefRefusal.WORDS_WITH_NUMBER))
        : fault;
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
