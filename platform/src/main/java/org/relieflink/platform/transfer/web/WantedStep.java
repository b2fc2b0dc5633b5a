package org.relieflink.platform.transfer.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;

/**
 * 接口里要做的一步。
 *
 * @param department line of the unit that it names
 * @param sexual the signer's answer, with {@code SEND}
 */
record WantedStep(
    @Nullable String act,
    @Nullable Integer version,
    @Nullable String reason,
    @Nullable String department,
    @Nullable String words,
    @Nullable Boolean sexual) {

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /** Whether it names an act at all. */
  boolean named() {
    return Arrays.stream(TransferAct.values()).anyMatch(one -> one.name().equals(text(act)));
  }

  TransferMove move(Predicate<TransferAct> here, @Nullable String key) {
    return new TransferMove(
        ActForm.act(text(act), here),
        version == null ? 0 : version,
        text(reason),
        text(department),
        text(words),
        text(key),
        sexual);
  }
}
