package org.relieflink.platform.sharing.internal;

import java.util.Optional;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.SharingRefusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class Words {
  private Words() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    return FreeWords.fault(words, wanted, Requests.LONGEST).map(Words::refusal);
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(SharingRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(SharingRefusal.WORDS_TOO_LONG, Requests.LONGEST);
      case UNREADABLE -> Refusal.of(SharingRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(SharingRefusal.WORDS_WITH_NUMBER);
    };
  }
}
