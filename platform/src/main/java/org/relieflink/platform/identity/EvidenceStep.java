package org.relieflink.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * 引擎的一项比对。 One line of the engine's comparison of two records; the weights of all lines sum to the
 * score (log2 odds).
 *
 * @param field code of the field, e.g. {@code NAME}
 * @param label the outcome in plain Chinese, e.g. 号码差1位
 * @param left what the one record has, number and phone masked; null if nothing
 * @param right what the other has
 */
public record EvidenceStep(
    String field, String label, @Nullable String left, @Nullable String right, double weight) {

  /** Never shows the values: they are personal data. */
  @Override
  public String toString() {
    return "EvidenceStep[" + field + "]";
  }
}
