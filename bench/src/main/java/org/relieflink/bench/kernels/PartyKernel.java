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
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PoolIndex;

/** 在常驻数据池里查一个人：次数和每次用时的分布。 One party against a resident pool, with evidence. */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PartyKernel {
  private static final int THREADS = 2;

  private PoolIndex pool = PoolIndex.build(LinkageModel.standard(), List.of());
  private CaseParty[] parties = {};
  private int at;

  /** Makes the pool resident. */
  @Setup
  public void load() throws IOException {
    parties = KernelLists.parties();
    pool = KernelLists.index(THREADS);
  }

  @Benchmark
  public List<Hit> collide() {
    at = (at + 1) & (parties.length - 1);
    return pool.collide(parties[at]);
  }
}
