package org.relieflink.platform.harm.internal;

import java.util.Optional;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class HarmWords {
  private HarmWords() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    return FreeWords.fault(words, wanted, Harms.LONGEST).map(HarmWords::refusal);
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(HarmRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(HarmRefusal.WORDS_TOO_LONG, Harms.LONGEST);
      case UNREADABLE -> Refusal.of(HarmRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(HarmRefusal.WORDS_WITH_NUMBER);
    };
  }
}
