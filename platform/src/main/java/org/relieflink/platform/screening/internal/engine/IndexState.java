package org.relieflink.platform.screening.internal.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.LiveScreening;
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
   * @param live asked only inside {@link IndexKeeper#ask} or {@link IndexKeeper#onFresh}: outside
   *     it may be changed meanwhile
   * @param records that stand in it
   * @param base the whole build it goes back to
   * @param updates taken in by difference since
   */
  public record Ready(
      LiveScreening live, PoolReading.State pool, long records, Base base, int updates) {
    public PoolIndex index() {
      return live.index();
    }
  }

  /**
   * 整建。 A whole build: all weights are counted over the pool as it stood then.
   *
   * @param millis how long reading and building took
   */
  public record Base(long version, Instant builtAt, long millis) {}

  IndexState buildingNow(long records) {
    return new IndexState(ready, true, records, false);
  }

  IndexState answeredBy(Ready newer) {
    return new IndexState(newer, building, read, failed);
  }

  IndexState done() {
    return new IndexState(ready, false, 0, false);
  }

  IndexState broken() {
    return new IndexState(ready, false, 0, true);
  }
}
