package org.relieflink.platform.pool;

import java.util.List;

/**
 * 错误清单的一页。 One page of the faults of an import.
 *
 * @param offset of the first fault shown, from 0
 * @param total faults under the chosen filter
 */
public record FaultPage(List<RowFault> faults, long offset, long total) {
  /** At most as many on a page: more are slow in old browsers. */
  public static final int MOST = 100;

  public FaultPage {
    faults = List.copyOf(faults);
  }
}
