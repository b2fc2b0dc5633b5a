package org.relieflink.platform.care.internal;

import java.util.Optional;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class CareWording {
  private CareWording() {}

  /** What is wrong with it; empty when nothing is. Nobody's number or phone stands in it. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, Revisits.LONGEST).map(CareWording::refusal);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(CareRefusal.WORDS_WITH_NUMBER))
        : fault;
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(CareRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(CareRefusal.WORDS_TOO_LONG, Revisits.LONGEST);
      case UNREADABLE -> Refusal.of(CareRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(CareRefusal.WORDS_WITH_NUMBER);
    };
  }
}
