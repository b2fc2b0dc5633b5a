package org.relieflink.platform.relief.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.relief.ReliefShare;

/**
 * 一起定下来的：what a proposal says beside its amount.
 *
 * @param shares of several applicants; empty where one applies alone
 * @param help request to the office above that gives a share; null = none
 * @param upperFen that share
 * @param onTop whether that share is added to the computed amount, not taken out of it
 */
record Joint(List<ReliefShare> shares, @Nullable Long help, long upperFen, boolean onTop) {
  static final Joint NONE = new Joint(List.of(), null, 0, false);

  Joint {
    shares = List.copyOf(shares);
  }

  /** As it goes into what is signed; empty where there is nothing, so that the rest stays alone. */
  String content() {
    if (shares.isEmpty() && help == null) {
      return "";
    }
    String all =
        shares.stream()
            .map(one -> one.participant() + "=" + one.amountFen())
            .collect(Collectors.joining(","));
    return "\n" + all + "\n" + (help == null ? "" : help + "=" + upperFen + (onTop ? "+" : ""));
  }

  /** In fen, what is added to the computed amount. */
  long addedFen() {
    return onTop ? upperFen : 0;
  }
}
