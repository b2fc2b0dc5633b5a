package org.relieflink.bench.kernels;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.LiveScreening;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolChange;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.linkage.ScreeningSummary;

/** 数据池和名单都在内存里：整批碰撞，和百分之一变化后的重碰。 Pool and parties resident: a full run, and a change of 1 %. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@Fork(1)
public class ResidentKernel {
  private static final int THREADS = 2;

  /** One record in a hundred changes. */
  private static final int SHARE = 100;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private final LinkageModel model = LinkageModel.standard();
  private final List<PoolRecord> changing = new ArrayList<>();
  private PoolIndex pool = PoolIndex.build(model, List.of());
  private PartyList parties = PartyList.of(List.of());
  private LiveScreening live = new LiveScreening(pool);

  /** Makes pool and parties resident, and a second pool that changes. */
  @Setup
  public void load() throws IOException {
    pool = KernelLists.index(THREADS);
    parties = PartyList.ofCsv(KernelLists.partyFile(), THREADS);
    live = new LiveScreening(KernelLists.index(THREADS));
    live.open(PartyList.ofCsv(KernelLists.partyFile(), THREADS), answer -> {});
    changing.addAll(KernelLists.everyRecord(SHARE));
  }

  @Benchmark
  public ScreeningSummary persons() throws IOException {
    return run(ScreeningOptions.threads(THREADS).withPersonsOnly(true));
  }

  @Benchmark
  public ScreeningSummary families() throws IOException {
    return run(ScreeningOptions.threads(THREADS));
  }

  private ScreeningSummary run(ScreeningOptions options) throws IOException {
    return new Screening(pool).write(parties, options, OutputStream.nullOutputStream());
  }

  /** The same parties one after the other: what a change is to be measured against. */
  @Benchmark
  public ScreeningSummary familiesOneThread() throws IOException {
    return run(ScreeningOptions.threads(1));
  }

  /** One record in a hundred is withdrawn and comes again; whom that touches is collided again. */
  @Benchmark
  public LiveScreening.Summary change() {
    List<String> ids = changing.stream().map(PoolRecord::recordId).toList();
    return live.apply(new PoolChange(ids, changing, DAY), answer -> {});
  }
}
