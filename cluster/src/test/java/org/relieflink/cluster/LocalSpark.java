package org.relieflink.cluster;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One Spark for all tests of the process, two tasks at a time, and small pieces. */
final class LocalSpark {
  static final Sizes SMALL = new Sizes(1 << 14, 1 << 18, 1 << 18);

  /** Some 40 chunks of the test county. */
  static final String CHUNK = "70";

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("relieflink-test")
          .config("spark.ui.enabled", false)
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .getOrCreate();

  private LocalSpark() {}

  static SparkSession session() {
    return SESSION;
  }

  /** How many results of each step were there already, and how many were made. */
  static final class Steps implements org.relieflink.cluster.Steps.Listener {
    final Map<Stage, Integer> reused = new EnumMap<>(Stage.class);
    final Map<Stage, Integer> made = new EnumMap<>(Stage.class);

    @Override
    public void begin(Stage stage, int there, int toMake) {
      reused.put(stage, there);
      made.put(stage, toMake);
    }

    @Override
    public void done(Stage stage) {}
  }

  /** Runs a job and tells what it did. */
  static Steps collide(List<String> words) throws IOException {
    Steps steps = new Steps();
    report(words, steps);
    return steps;
  }

  static JobReport report(List<String> words, Steps steps) throws IOException {
    return new Collision(SESSION, JobOptions.parse(words.toArray(String[]::new)), SMALL, steps)
        .run();
  }
}
