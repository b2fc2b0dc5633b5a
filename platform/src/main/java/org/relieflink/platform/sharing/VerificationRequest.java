package org.relieflink.platform.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/**
 * 核实请求：as both sides see it, the person masked.
 *
 * @param asker unit that asked
 * @param asked unit that answers
 * @param agreement number under which it was asked
 * @param masked name and number as pages show them; empty when destroyed
 * @param answer null until one came, and when destroyed
 * @param steps oldest first, at least one
 */
public record VerificationRequest(
    long id,
    Unit asker,
    Unit asked,
    String fact,
    String contract,
    String agreement,
    String purpose,
    String caseNo,
    LocalDate dueOn,
    String masked,
    @Nullable Answer answer,
    List<ShareStep> steps) {
  public VerificationRequest {
    steps = List.copyOf(steps);
  }

  /** As pages show it. */
  public String number() {
    return "HS-%06d".formatted(id);
  }

  public ShareState state() {
    return steps.get(steps.size() - 1).state();
  }

  public Instant sentAt() {
    return steps.get(0).at();
  }

  @Override
  public String toString() {
    return number() + "[" + state() + "]";
  }
}
