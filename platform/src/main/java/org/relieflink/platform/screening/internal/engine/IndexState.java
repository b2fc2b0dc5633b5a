package org.relieflink.platform.screening.internal.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.PoolIndex;

/**
 * 索引的状态。 What the index in memory stands at.
 *
 * @param ready the index that answers now; null before the first was built
 * @param building a newer one is being built; the old one answers meanwhile
 * @param read records read so far by the build under way
 */
public record IndexState(@Nullable Ready ready, boolean building, long read, boolean failed) {
  static final IndexState NONE = new IndexState(null, false, 0, false);

  /**
   * An index that answers.
   *
   * @param buildMillis how long reading and building took
   */
  public record Ready(PoolIndex index, PoolReading.State pool, Instant builtAt, long buildMillis) {}

  IndexState buildingNow(long records) {
    return new IndexState(ready, true, records, false);
  }
}
