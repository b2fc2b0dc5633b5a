package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.bench.peer.ListFile;

/** 轮流跑：甲乙甲乙，每次都是新进程。 Runs engines in turn, A B A B, each time in a new process. */
final class Rounds {
  private static final String AUTO = "auto";

  private final Lists lists;
  private final Plan plan;
  private final Consumer<String> voice;

  /**
   * @param limitSeconds an engine that takes longer is stopped and not tried again
   * @param scratch folder for files of pairs and for what engines say
   */
  record Plan(int rounds, int threads, long limitSeconds, Path scratch) {}

  Rounds(Lists lists, Plan plan, Consumer<String> voice) {
    this.lists = lists;
    this.plan = plan;
    this.voice = voice;
  }

  List<Measured> run(List<Engine> engines) throws IOException, InterruptedException {
    Files.createDirectories(plan.scratch());
    List<Measured> all = new ArrayList<>();
    for (Engine engine : engines) {
      prepare(engine);
      all.add(new Measured(engine));
    }
    PairSet truth = lists.hasTruth() ? lists.truth() : null;
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Measured measured : all) {
        if (measured.stillRuns()) {
          measure(measured, round, truth);
        }
      }
    }
    return all;
  }

  private void prepare(Engine engine) throws IOException, InterruptedException {
    if (!engine.prepare().isEmpty()) {
      voice.accept("preparing " + engine.label());
      ChildProcess child = new ChildProcess(file(engine, "prepare.log"), plan.limitSeconds());
      if (!child.run(engine.prepare()).done()) {
        throw new IOException(engine.name() + " cannot be prepared:\n" + child.lastWords());
      }
    }
  }

  private void measure(Measured measured, int round, @Nullable PairSet truth)
      throws IOException, InterruptedException {
    Engine engine = measured.engine();
    Path out = file(engine, "pairs.csv");
    Files.deleteIfExists(out);
    lists.warm();
    ChildProcess child = new ChildProcess(file(engine, "log"), plan.limitSeconds());
    ChildRun run = child.run(engine.words(lists.folder(), out, plan.threads()));
    measured.add(run);
    voice.accept(line(engine, round, run));
    if (run.end() == ChildRun.End.FAILED) {
      voice.accept(child.lastWords());
    }
    if (run.done() && measured.every().isEmpty()) {
      count(measured, out, truth);
    }
  }

  private static String line(Engine engine, int round, ChildRun run) {
    return String.format(
        Locale.ROOT,
        "%d  %-14s %-7s %8.2f s  cpu %8.2f s  %6d MB",
        round,
        engine.name(),
        run.end().name().toLowerCase(Locale.ROOT),
        run.wallSeconds(),
        run.cpuSeconds(),
        run.peakBytes() >> 20);
  }

  /** The files are the same in every round, so the pairs of the first one count. */
  private static void count(Measured measured, Path out, @Nullable PairSet truth)
      throws IOException {
    PairSet every = PairSet.read(out, PairSet::self);
    if (truth == null) {
      measured.found(new Accuracy(every.size(), 0, 0), null);
      return;
    }
    boolean levels = ListFile.header(out).contains("level");
    PairSet automatic =
        levels
            ? PairSet.read(out, row -> PairSet.self(row) && row.get("level").equals(AUTO))
            : every;
    measured.found(Accuracy.of(every, truth), levels ? Accuracy.of(automatic, truth) : null);
  }

  private Path file(Engine engine, String kind) {
    return plan.scratch().resolve(engine.name() + "-" + kind);
  }
}
