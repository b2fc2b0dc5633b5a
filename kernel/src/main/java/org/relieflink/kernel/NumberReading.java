package org.relieflink.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一次号码读取的结果 · What came of reading a cell as a card, phone or credit number.
 *
 * @param value the number when there are no problems, else null
 * @param problems every problem, in enum order
 * @param warnings what deserves a look but does not stop the use
 * @param normalized the cleaned text; personal data, so masked in {@link #toString}
 */
public record NumberReading<T>(
    @Nullable T value,
    Set<NumberProblem> problems,
    Set<NumberProblem> warnings,
    String normalized) {

  /** 固定次序的只读副本 · Keeps read-only copies in enum order. */
  public NumberReading {
    problems = ordered(problems);
    warnings = ordered(warnings);
  }

  /** 全对 · Neither problems nor warnings. */
  public boolean valid() {
    return problems.isEmpty() && warnings.isEmpty();
  }

  /** 可用 · There is a value. */
  public boolean usable() {
    return value != null;
  }

  /** 脱敏文字 · The cleaned text masked, for messages. */
  public String maskedText() {
    return TypedNumber.mask(normalized, Math.min(3, normalized.length() / 3), 0);
  }

  T orThrow(String what) {
    if (value == null) {
      throw new IllegalArgumentException("Not a " + what + ": " + maskedText() + " " + problems);
    }
    return value;
  }

  @Override
  public String toString() {
    return maskedText() + " " + problems + warnings;
  }

  private static Set<NumberProblem> ordered(Set<NumberProblem> set) {
    EnumSet<NumberProblem> copy = EnumSet.noneOf(NumberProblem.class);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }
}
