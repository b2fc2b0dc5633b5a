package org.relieflink.law.duty;

import java.util.Set;
import org.relieflink.law.TextStatus;

/**
 * 暂停计时的理由：the only ones for which a clock stops.
 *
 * @param duties ids of the duties whose clocks it stops
 * @param status how it is known; {@code example} = ours, to be replaced
 * @param source where it comes from
 */
public record PauseGround(
    String id, String title, Set<String> duties, TextStatus status, String source) {
  public PauseGround {
    duties = Set.copyOf(duties);
  }
}
