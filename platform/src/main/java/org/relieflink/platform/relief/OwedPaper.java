package org.relieflink.platform.relief;

import java.time.LocalDate;

/**
 * 欠的材料：容缺受理先办，材料后补；告知承诺的写明承诺。
 *
 * @param kind id of the dated list
 * @param promised whether the applicant promised that it is so, and the data will show
 * @param owedAt number of the step
 * @param clearedAt number of the step that cleared it; 0 while it is owed
 * @param words what exactly is owed
 */
public record OwedPaper(
    long id,
    String kind,
    boolean promised,
    LocalDate owedOn,
    LocalDate dueOn,
    int owedAt,
    Outcome outcome,
    int clearedAt,
    String words) {
  /** 怎么样了。 */
  public enum Outcome {
    OWED,
    /** A person took it in. */
    RECEIVED,
    /** The data show it: nobody has to bring it. */
    SHOWN_BY_DATA,
    /** The data say otherwise. */
    CONTRADICTED
  }

  public boolean isOwed() {
    return outcome == Outcome.OWED;
  }

  /** Owed still, and the last day is over. */
  public boolean isLate(LocalDate today) {
    return isOwed() && dueOn.isBefore(today);
  }

  /** The data say otherwise than the applicant. */
  public boolean isContradicted() {
    return outcome == Outcome.CONTRADICTED;
  }
}
