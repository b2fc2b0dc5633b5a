package org.relieflink.platform.leads;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 推翻自动结果时要答的一题。
 *
 * @param title in Chinese, as pages show it
 * @param validTo last day; null while it is in force
 */
public record LeadQuestion(
    String id, String title, LocalDate validFrom, @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
