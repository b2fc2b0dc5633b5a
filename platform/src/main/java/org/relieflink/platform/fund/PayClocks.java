package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;

/**
 * 从决定到钱到手，一步一步几天：read from the steps of cases, books and statements, in calendar days of Beijing;
 * nothing is asserted.
 *
 * @param since the first day of reservations that are counted
 */
public record PayClocks(String place, LocalDate since, List<Stage> stages) {
  public PayClocks {
    stages = List.copyOf(stages);
  }

  /** 哪一步，归哪个机关。 */
  public enum Part {
    /** 决定到预留：检察院。 */
    DECIDED_TO_RESERVED,
    /** 预留到付出：财政。 */
    RESERVED_TO_SENT,
    /** 付出到回单：银行。 */
    SENT_TO_PAID,
    /** 决定到回单，全程。 */
    DECIDED_TO_PAID
  }

  /**
   * 一步的天数。
   *
   * @param days of those that are done, smallest first
   * @param open how many are still under way
   * @param longestOpen days of the one that waits longest; 0 where none does
   */
  public record Stage(Part part, List<Integer> days, int open, int longestOpen) {
    public Stage {
      days = days.stream().sorted().toList();
    }

    /** The middle one, the lower of two; −1 where none is done. */
    public int median() {
      return days.isEmpty() ? -1 : days.get((days.size() - 1) / 2);
    }

    /** Nine of ten took no longer; −1 where none is done. */
    public int ninth() {
      return days.isEmpty() ? -1 : days.get((days.size() * 9 + 9) / 10 - 1);
    }

    /** How many took from so many days to so many, both included. */
    public long between(int least, int most) {
      return days.stream().filter(one -> one >= least && one <= most).count();
    }
  }
}
