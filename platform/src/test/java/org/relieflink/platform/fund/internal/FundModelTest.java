package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("资金池对着纸上的账：动作任意先后，日子往前走，每一步成不成、每个户的余额都一样，八条规矩一直成立")
class FundModelTest extends FundStory {
  private static final int THREADS = 2; // each plays a history of its own

  /** {@code ./relieflink soak model --ops N} for the long run. */
  private final int operations = Integer.getInteger("fund.ops", 1_200);

  private final long seed = Long.getLong("fund.seed", 0);

  /** Steps between two looks at the eight invariants. */
  private final int look = Integer.getInteger("fund.look", 20);

  @Test
  void everyHistory() throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    int histories = (operations + FundHistory.STEPS - 1) / FundHistory.STEPS;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(() -> played(next, histories));
      }
      int done = 0;
      for (Future<Integer> one : threads.invokeAll(all)) {
        done += one.get();
      }
      assertThat(done).isBetween(operations / 12, operations * 9 / 10);
    } finally {
      threads.shutdownNow();
    }
  }

  private int played(AtomicInteger next, int histories) {
    int done = 0;
    for (int nth = next.getAndIncrement(); nth < histories; nth = next.getAndIncrement()) {
      done += new FundHistory(this, seed, nth).play(look);
    }
    return done;
  }
}
