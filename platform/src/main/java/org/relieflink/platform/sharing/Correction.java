package org.relieflink.platform.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.Unit;

/**
 * 更正请求：a value of a record that an officer takes for wrong.
 *
 * @param recordId of the pool; no personal data
 * @param field name of the field in the contract
 * @param label the field as the department calls it
 * @param steps oldest first, at least one; the words of the first are the evidence
 */
public record Correction(
    long id,
    Unit asker,
    Unit asked,
    String contract,
    String recordId,
    String field,
    String label,
    LocalDate dueOn,
    List<ShareStep> steps) {
  public Correction {
    steps = List.copyOf(steps);
  }

  /** As pages show it. */
  public String number() {
    return "GZ-%06d".formatted(id);
  }

  public ShareState state() {
    return steps.get(steps.size() - 1).state();
  }

  public Instant sentAt() {
    return steps.get(0).at();
  }
}
