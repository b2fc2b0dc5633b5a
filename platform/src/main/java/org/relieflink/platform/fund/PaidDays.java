package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** 钱哪天到手：days alone, nobody's name and no amount; for who looks again later. */
public interface PaidDays {
  /**
   * Day on which the bank confirmed the first payment of a place for each saved proposal, by
   * proposal; what the books do not know is left out.
   *
   * @param place whose money: what another office pays of the same proposal does not count
   */
  Map<Long, LocalDate> first(String place, Collection<Long> proposals);
}
