package org.relieflink.law.supervision;

import java.util.List;
import org.relieflink.law.Finding;

/**
 * 规则的一步：问什么、结果、为什么、凭哪些记录。One step of a rule with its reason.
 *
 * @param recordIds the records it rests on
 * @param points whether a record speaks for it, so that an unknown is worth a look
 */
public record RuleStep(
    String asks, Finding finding, String reason, List<String> recordIds, boolean points) {
  /** Copies the list. */
  public RuleStep {
    recordIds = List.copyOf(recordIds);
  }

  static RuleStep of(String asks, Finding finding, String reason) {
    return new RuleStep(asks, finding, reason, List.of(), false);
  }

  static RuleStep of(String asks, Finding finding, String reason, LinkedRecord link) {
    return new RuleStep(
        asks, finding, reason, List.of(link.record().recordId()), finding != Finding.NOT_MET);
  }
}
