package org.relieflink.platform.duty;

import java.util.Map;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.Standing;

/**
 * 台账的一行：one duty and how its matters stand.
 *
 * @param followed whether any capability tells of it; false = the work does not carry it yet
 * @param counts matters by standing; what is missing is 0
 * @param usualDays working days that half of the done ones took at most; -1 where none is done
 */
public record DutyLine(Duty duty, boolean followed, Map<Standing, Integer> counts, int usualDays) {
  public DutyLine {
    counts = Map.copyOf(counts);
  }

  public int count(Standing standing) {
    return counts.getOrDefault(standing, 0);
  }

  /** Matters, what was taken back left out. */
  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - count(Standing.NONE);
  }
}
