package org.relieflink.platform.ferry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 和一个站点来往到哪里.
 *
 * @param lastSent sequence number of the last package made; 0 before the first
 * @param unreceipted packages whose receipt is waited for
 * @param oldest when the oldest of them was made; null when there is none
 * @param lastTaken sequence number of the last package taken; 0 before the first
 * @param waiting packages that came and cannot be taken yet
 * @param quarantined files in quarantine
 */
public record SiteStanding(
    FerrySite site,
    long lastSent,
    int unreceipted,
    @Nullable Instant oldest,
    long lastTaken,
    List<WaitingPackage> waiting,
    int quarantined) {
  public SiteStanding {
    waiting = List.copyOf(waiting);
  }
}
