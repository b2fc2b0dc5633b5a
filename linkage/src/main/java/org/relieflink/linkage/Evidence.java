package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/**
 * 一项比对依据：比什么、结果、分值。
 *
 * <p>The weights of all evidence of a hit sum to its score (log2 odds).
 *
 * @param labelZh the outcome in plain Chinese, e.g. {@code 号码差1位}
 * @param leftText what the party has (name and date plain, number and phone masked); null if
 *     nothing
 * @param rightText what the record has, in the same form
 */
public record Evidence(
    Field field,
    String labelZh,
    @Nullable String leftText,
    @Nullable String rightText,
    double weight) {

  @Override
  public String toString() {
    return labelZh + WeightText.of(weight);
  }
}
