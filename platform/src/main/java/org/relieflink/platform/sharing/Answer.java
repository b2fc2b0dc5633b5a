package org.relieflink.platform.sharing;

import java.time.LocalDate;

/**
 * 答复：the value, for which day it stands and where it was found.
 *
 * @param value as {@link AnswerKind} takes it
 * @param source e.g. 低保系统；no personal data
 */
public record Answer(String value, LocalDate asOf, String source) {
  /** Never shows the value. */
  @Override
  public String toString() {
    return "Answer[" + asOf + "]";
  }
}
