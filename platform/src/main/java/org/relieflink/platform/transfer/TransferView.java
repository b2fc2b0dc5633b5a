package org.relieflink.platform.transfer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** 列表的标签：what waits for whom. */
public enum TransferView {
  TO_SIGN(EnumSet.of(TransferState.DRAFT)),
  OUT(
      EnumSet.of(
          TransferState.SENT,
          TransferState.PREVIEWED,
          TransferState.ACCEPTED,
          TransferState.WORKING,
          TransferState.PASSED,
          TransferState.QUESTIONED,
          TransferState.COORDINATING)),
  BACK(EnumSet.of(TransferState.HANDED_BACK, TransferState.REJECTED, TransferState.RETURNED)),
  REPLIED(EnumSet.of(TransferState.RESULT, TransferState.CONFIRMED)),
  ENDED(EnumSet.of(TransferState.CLOSED, TransferState.WITHDRAWN));

  @SuppressWarnings("ImmutableEnumChecker") // never changed after it is made
  private final Set<TransferState> states;

  TransferView(Set<TransferState> states) {
    this.states = states;
  }

  public Set<TransferState> states() {
    return Set.copyOf(states);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of this code, or what is out. */
  public static TransferView of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(OUT);
  }
}
