package org.relieflink.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** 一个引擎的全部测量。 All that was measured of one engine. */
final class Measured {
  private final Engine engine;
  private final List<ChildRun> runs = new ArrayList<>();
  private @Nullable Accuracy every;
  private @Nullable Accuracy automatic;

  Measured(Engine engine) {
    this.engine = engine;
  }

  Engine engine() {
    return engine;
  }

  void add(ChildRun run) {
    runs.add(run);
  }

  void found(Accuracy every, @Nullable Accuracy automatic) {
    this.every = every;
    this.automatic = automatic;
  }

  List<ChildRun> runs() {
    return runs;
  }

  /** False once a run failed or was stopped: the engine is not tried again. */
  boolean stillRuns() {
    return runs.stream().allMatch(ChildRun::done);
  }

  boolean finished() {
    return !runs.isEmpty() && stillRuns();
  }

  /** Of all pairs, whatever their level. */
  Optional<Accuracy> every() {
    return Optional.ofNullable(every);
  }

  /** Of the pairs that need no person's look; empty when the engine has no levels. */
  Optional<Accuracy> automatic() {
    return Optional.ofNullable(automatic);
  }

  Spread spread(ToDoubleFunction<ChildRun> figure) {
    return Spread.of(runs.stream().map(figure::applyAsDouble).toList());
  }

  /** Time of each round against that of another engine in the same round. */
  Spread ratioTo(Measured other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(runs.size(), other.runs.size()); i++) {
      ratios.add(runs.get(i).wallSeconds() / other.runs.get(i).wallSeconds());
    }
    return Spread.of(ratios);
  }
}
