package org.relieflink.platform.joint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 要加的协办.
 *
 * @param officer staff number, as typed
 * @param lastDay the last day it counts, in the place's own time; null = not given
 */
public record NewJoining(
    String officer, String caseNo, String reason, @Nullable LocalDate lastDay) {
  public static final int LONGEST_REASON = 200; // characters; the trail takes twice as many

  public NewJoining {
    officer = officer.strip();
    caseNo = caseNo.strip();
    reason = reason.strip();
  }
}
