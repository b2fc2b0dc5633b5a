package org.relieflink.linkage;

import java.util.List;
import java.util.function.Consumer;

/** 批量碰撞：一份当事人名单对整个数据池。 */
public final class Screening {
  /** Parties of one task: large enough to share out cheaply, small enough to cancel soon. */
  private static final int BLOCK = 64;

  /** Blocks answered before their hits are handed on: bounds the hits held in memory. */
  private static final int BLOCKS_AT_ONCE = 32;

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
    Tally tally = new Tally();
    int round = BLOCK * BLOCKS_AT_ONCE;
    int done = 0;
    while (done < parties.size() && !options.cancelled().getAsBoolean()) {
      int to = Math.min(parties.size(), done + round);
      for (List<Hit> hits : answer(parties.table(), done, to, options.threads())) {
        if (!hits.isEmpty()) {
          tally.count(hits);
          sink.accept(hits);
        }
      }
      done = to;
      options.progress().done(done, parties.size());
    }
    return tally.summary(done, done < parties.size());
  }

  private List<List<Hit>> answer(PersonTable parties, int from, int to, int threads) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Hit>[] answers = new List[to - from];
    int blocks = (to - from + BLOCK - 1) / BLOCK;
    Workers.run(
        threads,
        blocks,
        block -> {
          Collider collider = pool.collider(AsOf.NOW);
          int end = Math.min(to, from + (block + 1) * BLOCK);
          for (int row = from + block * BLOCK; row < end; row++) {
            answers[row - from] = collider.collide(new Person(parties, row));
          }
        });
    return List.of(answers);
  }

  /** Counts hits by kind and level. */
  private static final class Tally {
    private int partiesHit;
    private int selfAuto;
    private int selfReview;
    private int householdAuto;
    private int householdReview;

    void count(List<Hit> hits) {
      partiesHit++;
      for (Hit hit : hits) {
        boolean auto = hit.level() == HitLevel.AUTO;
        switch (hit.kind()) {
          case SELF -> {
            selfAuto += auto ? 1 : 0;
            selfReview += auto ? 0 : 1;
          }
          case HOUSEHOLD -> {
            householdAuto += auto ? 1 : 0;
            householdReview += auto ? 0 : 1;
          }
        }
      }
    }

    ScreeningSummary summary(int done, boolean cancelled) {
      return new ScreeningSummary(
          done, partiesHit, selfAuto, selfReview, householdAuto, householdReview, cancelled);
    }
  }
}
