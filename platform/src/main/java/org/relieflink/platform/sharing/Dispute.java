package org.relieflink.platform.sharing;

import java.util.List;
import org.relieflink.platform.access.Unit;

/**
 * 标准争议：two units read one standard differently.
 *
 * @param standard the clause or rule in question
 * @param own position of who recorded it
 * @param other position of the other unit
 * @param steps oldest first, at least one
 */
public record Dispute(
    long id,
    Unit asker,
    Unit asked,
    String standard,
    String own,
    String other,
    List<ShareStep> steps) {
  public Dispute {
    steps = List.copyOf(steps);
  }

  /** As pages show it. */
  public String number() {
    return "ZY-%06d".formatted(id);
  }

  public ShareState state() {
    return steps.get(steps.size() - 1).state();
  }
}
