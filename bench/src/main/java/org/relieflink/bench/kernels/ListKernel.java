package org.relieflink.bench.kernels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;

/** 读名单、建索引。 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ListKernel {
  private static final int THREADS = 2;

  private final LinkageModel model = LinkageModel.standard();

  /** The pool from its file to its columns, without building the index. */
  @Benchmark
  public PoolIndex.Builder readPool() throws IOException {
    PoolIndex.Builder builder = PoolIndex.builder(model).threads(THREADS);
    for (Path pool : KernelLists.pools()) {
      builder.addCsv(pool);
    }
    return builder;
  }

  @Benchmark
  public PartyList readParties() throws IOException {
    return PartyList.ofCsv(KernelLists.partyFile(), THREADS);
  }

  /** The pool from its file to an index that answers. */
  @Benchmark
  public PoolIndex buildIndex() throws IOException {
    return KernelLists.index(THREADS);
  }
}
