package org.relieflink.platform.leads.internal;

import java.util.Optional;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;

/** 写的话：the rule of all free texts, in this capability's sentences. */
final class LeadWording {
  private LeadWording() {}

  /** What is wrong with it; empty when nothing is. Nobody's number or phone stands in it. */
  static Optional<Refusal> wrong(String words, boolean wanted) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, Leads.LONGEST).map(LeadWording::refusal);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(LeadsRefusal.WORDS_WITH_NUMBER))
        : fault;
  }

  /** What somebody looks for: the database knows no control characters. */
  static String searched(String words) {
    return words.replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(LeadsRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(LeadsRefusal.WORDS_TOO_LONG, Leads.LONGEST);
      case UNREADABLE -> Refusal.of(LeadsRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(LeadsRefusal.WORDS_WITH_NUMBER);
    };
  }
}
