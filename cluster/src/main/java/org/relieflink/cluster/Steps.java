package org.relieflink.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;

/** 逐步执行：已有的直接用，缺的分到各节点去做。 Runs the tasks of a step: takes what is there, makes what is missing. */
final class Steps {
  /**
   * Hears what was done; a test stops a job here.
   *
   * @see CollisionJob
   */
  interface Listener {
    /** A step begins. */
    void begin(Stage stage, int reused, int toMake);

    /** A step is done. */
    void done(Stage stage);
  }

  private final JavaSparkContext spark;
  private final Shelf shelf;
  private final Listener listener;

  Steps(JavaSparkContext spark, Shelf shelf, Listener listener) {
    this.spark = spark;
    this.shelf = shelf;
    this.listener = listener;
  }

  /** What the tasks counted, in their order. */
  List<Outcome> run(Stage stage, List<? extends StageTask> tasks) throws IOException {
    Map<String, Outcome> outcomes = new HashMap<>();
    List<StageTask> missing = new ArrayList<>();
    for (StageTask task : tasks) {
      Optional<Outcome> there = shelf.find(stage, task.key());
      if (there.isPresent()) {
        outcomes.put(task.key(), there.get());
      } else {
        missing.add(task);
      }
    }
    listener.begin(stage, tasks.size() - missing.size(), missing.size());
    List<Outcome> made = make(missing);
    for (int i = 0; i < made.size(); i++) {
      outcomes.put(missing.get(i).key(), made.get(i));
    }
    listener.done(stage);
    return tasks.stream().map(task -> outcomes.getOrDefault(task.key(), Outcome.NONE)).toList();
  }

  private List<Outcome> make(List<StageTask> missing) {
    if (missing.isEmpty()) {
      return List.of();
    }
    Shelf everywhere = shelf;
    return spark.parallelize(missing, missing.size()).map(task -> make(task, everywhere)).collect();
  }

  private static Outcome make(StageTask task, Shelf shelf) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      return shelf.keep(task.stage(), task.key(), file -> task.make(shelf, file, folder.path()));
    }
  }
}
