package org.relieflink.platform.fund.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.relieflink.platform.Sm3;

/** 文件的最后一行：SM3 of all above, against slips and edits by hand; who computes it anew passes. */
final class BankEnd {
  private static final String END = "END,";

  private BankEnd() {}

  static String close(String text) {
    return text + END + Sm3.of(text.getBytes(StandardCharsets.UTF_8)) + "\n";
  }

  /** What stands above the end; empty when the end does not fit it. */
  static Optional<String> open(String text) {
    int at = text.lastIndexOf("\n" + END);
    if (at < 0) {
      return Optional.empty();
    }
    String above = text.substring(0, at + 1);
    return close(above).strip().equals(text.strip()) ? Optional.of(above) : Optional.empty();
  }
}
