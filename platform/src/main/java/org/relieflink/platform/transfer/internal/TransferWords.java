package org.relieflink.platform.transfer.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.Transfers;

/**
 * 写的话：the rule of all free texts, in this capability's sentences; nobody's number stands in one.
 */
final class TransferWords {
  private static final int AREA = 60; // characters, as the form has it

  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}");
  private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{6,19}");

  private TransferWords() {}

  static Optional<Refusal> wrong(String words, boolean wanted) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, Transfers.LONGEST).map(TransferWords::refusal);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(TransferRefusal.WORDS_WITH_NUMBER))
        : fault;
  }

  /** Where somebody lives goes no further than a township: a short text. */
  static Optional<Refusal> area(String words) {
    return words.length() > AREA
        ? Optional.of(Refusal.of(TransferRefusal.WORDS_TOO_LONG, AREA))
        : Optional.empty();
  }

  static boolean phone(String contact) {
    boolean digits = PHONE.matcher(contact).matches();
    return contact.isEmpty() || (digits && !NUMBER.matcher(contact.replace("-", "")).find());
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(TransferRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(TransferRefusal.WORDS_TOO_LONG, Transfers.LONGEST);
      case UNREADABLE -> Refusal.of(TransferRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(TransferRefusal.WORDS_WITH_NUMBER);
    };
  }
}
