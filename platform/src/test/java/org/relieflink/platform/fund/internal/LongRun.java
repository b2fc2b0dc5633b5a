package org.relieflink.platform.fund.internal;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * 长跑：the same tests as in the build, longer, in rounds of {@value #A_ROUND} operations; each round
 * has a new database and a seed of its own, so that one that fails can be played alone. {@code
 * ./relieflink soak model|race|keys --ops N --seed S}; {@code --look L} asks the eight invariants
 * after every L steps of the model and not only after every 20.
 */
public final class LongRun {
  private static final int A_ROUND = 50_000;

  private LongRun() {}

  public static void main(String[] arguments) {
    String what = arguments.length == 0 ? "" : arguments[0];
    long left = option(arguments, "--ops", 20_000);
    long seed = option(arguments, "--seed", System.nanoTime() & 0xffff);
    System.setProperty("fund.look", Long.toString(option(arguments, "--look", 20)));
    System.out.printf("%s: %,d operations, first seed %d%n", what, left, seed);
    long done = 0;
    long began = System.nanoTime();
    while (left > 0) {
      int now = (int) Math.min(left, what.equals("keys") ? 1_000 : A_ROUND);
      round(what, now, seed);
      left -= now;
      done += now;
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "seed %d: %,d operations, together %,d in %,.0f s, %,.0f a second%n",
          seed, now, done, seconds, done / seconds);
      seed++;
    }
    System.out.printf("%s: %,d operations, nothing missing, doubled or overdrawn%n", what, done);
    System.exit(0);
  }

  private static long option(String[] arguments, String name, long otherwise) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(name)) {
        return Long.parseLong(arguments[i + 1]);
      }
    }
    return otherwise;
  }

  private static void round(String what, int operations, long seed) {
    System.setProperty("fund.seed", Long.toString(seed));
    String many = Integer.toString(operations);
    switch (what) {
      case "model" -> {
        System.setProperty("fund.ops", many);
        tried("FundModelTest", "everyHistory");
      }
      case "race" -> {
        System.setProperty("fund.race", many);
        tried("FundRaceTest", "hotPools");
      }
      case "keys" -> {
        System.setProperty("fund.keys", many);
        tried("FundRaceTest", "theSameKey");
      }
      default -> throw new IllegalArgumentException("model, race or keys, not " + what);
    }
  }

  private static void tried(String test, String method) {
    Launcher launcher = LauncherFactory.create();
    var listener = new SummaryGeneratingListener();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                DiscoverySelectors.selectMethod(
                    "org.relieflink.platform.fund.internal." + test, method))
            .build(),
        listener);
    TestExecutionSummary summary = listener.getSummary();
    for (TestExecutionSummary.Failure failure : summary.getFailures()) {
      failure.getException().printStackTrace();
    }
    if (summary.getTotalFailureCount() > 0 || summary.getTestsSucceededCount() == 0) {
      System.exit(1);
    }
  }
}
