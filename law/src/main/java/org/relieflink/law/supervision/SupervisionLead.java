package org.relieflink.law.supervision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Finding;

/**
 * 监督线索：机器只提出，由人核实。A supervision lead: proposed by the machine, to be checked by a person.
 *
 * @param finding met, or unknown when a person has to settle a link or a date first
 * @param subjectId the record asked about
 * @param foundId the record that makes the lead, null when the lead is that one is missing
 * @param steps every step in the order of the rule
 */
public record SupervisionLead(
    SupervisionRule rule,
    Finding finding,
    String subjectId,
    @Nullable String foundId,
    List<RuleStep> steps) {
  /** Copies the list. */
  public SupervisionLead {
    steps = List.copyOf(steps);
  }

  /** The same lead has the same key in every run. */
  public String key() {
    return rule.id() + "|" + subjectId + "|" + (foundId == null ? "" : foundId);
  }

  /** All records the lead rests on, the one asked about first. */
  public List<String> recordIds() {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(subjectId);
    if (foundId != null) {
      ids.add(foundId);
    }
    steps.forEach(step -> ids.addAll(step.recordIds()));
    return List.copyOf(ids);
  }
}
