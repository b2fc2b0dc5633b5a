package org.relieflink.linkage;

import java.util.List;
import java.util.function.Consumer;

/** 批量碰撞：一份当事人名单对整个数据池。 */
public final class Screening {
  private final PoolIndex pool;

  public Screening(PoolIndex pool) {
    this.pool = pool;
  }

  /**
   * Answers every party in the order of the list.
   *
   * @param sink gets the hits of one party at a time (never an empty list), in party order, from
   *     the calling thread
   */
  public ScreeningSummary run(
      PartyList parties, ScreeningOptions options, Consumer<List<Hit>> sink) {
    int done = 0;
    int hit = 0;
    int auto = 0;
    for (CaseParty party : parties.list()) {
      if (options.cancelled().getAsBoolean()) {
        break;
      }
      List<Hit> hits = pool.collide(party);
      done++;
      if (!hits.isEmpty()) {
        hit++;
        auto += hits.size();
        sink.accept(hits);
      }
      options.progress().done(done, parties.size());
    }
    return new ScreeningSummary(done, hit, auto, 0, 0, 0, done < parties.size());
  }
}
