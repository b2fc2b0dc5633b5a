package org.relieflink.platform.duty;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.PauseGround;
import org.relieflink.platform.access.Officer;

/** 职责台账的大门。 */
public interface Duties {
  /** Matters of one duty on a page. */
  int MOST = 200;

  /**
   * Every duty in force today, in the order of the file, with what started in the year or is open.
   */
  List<DutyLine> ledger(Officer reader, Year year);

  /** The duty in force today. */
  Optional<Duty> find(String duty);

  /**
   * What one duty is made of in a year: late ones first, then the next due; at most {@link #MOST}.
   */
  List<DutyMatter> matters(Officer reader, String duty, Year year);

  /**
   * What is late of all duties in force today, each duty as {@link #matters} would give it; all
   * sources are asked once.
   */
  List<DutyMatter> late(Officer reader, Year year);

  /** The only grounds for which a clock stops. */
  List<PauseGround> grounds();
}
