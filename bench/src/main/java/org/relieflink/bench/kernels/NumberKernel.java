package org.relieflink.bench.kernels;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.relieflink.linkage.NumberIndex;
import org.relieflink.linkage.NumberPairs;

/** 两份名单的号码都在内存里，按相等碰撞。 Numbers of both lists resident, joined by equality. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
@Fork(1)
public class NumberKernel {
  private static final int THREADS = 2;

  private long[] pool = {};
  private long[] parties = {};
  private NumberIndex ofPool = NumberIndex.of(pool, 1);
  private NumberIndex ofParties = NumberIndex.of(parties, 1);

  /** Makes the numbers of both lists resident, and a table of each. */
  @Setup
  public void load() throws IOException {
    pool = KernelLists.numbers(KernelLists.pools());
    parties = KernelLists.numbers(List.of(KernelLists.partyFile()));
    ofPool = NumberIndex.of(pool, THREADS);
    ofParties = NumberIndex.of(parties, THREADS);
  }

  /** The pool past a table of the parties. */
  @Benchmark
  public NumberPairs poolPastParties() {
    return ofParties.join(pool, THREADS);
  }

  /** The same, the table made first. */
  @Benchmark
  public NumberPairs poolPastNewParties() {
    return NumberIndex.of(parties, THREADS).join(pool, THREADS);
  }

  /** The parties looked up in a table of the pool. */
  @Benchmark
  public NumberPairs partiesInPool() {
    return ofPool.join(parties, THREADS);
  }
}
