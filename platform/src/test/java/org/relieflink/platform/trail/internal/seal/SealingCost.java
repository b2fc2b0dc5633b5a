package org.relieflink.platform.trail.internal.seal;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.ReliefLinkApplication;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.OwnerDatabase;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 量一量封存让写留痕慢多少：durable writes without the trigger, with it, and with it while another thread seals
 * without pause; rounds in turn, medians compared. Run it as a main program on the test class path,
 * on a quiet machine.
 */
final class SealingCost {
  private static final int ROUNDS = 7;
  private static final int WRITES = 400;

  private SealingCost() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("relief-sealing-cost");
    var application = new SpringApplication(ReliefLinkApplication.class);
    application.setDefaultProperties(Map.of());
    System.setProperty("relief.data-dir", folder.toString());
    System.setProperty("relief.port", "0");
    System.setProperty("relief.trail.seal-every", "0s");
    try (var server = application.run()) {
      Trail trail = server.getBean(Trail.class);
      JdbcClient jdbc = JdbcClient.create(server.getBean(OwnerDatabase.class).asOwner());
      SealRounds rounds = server.getBean(SealRounds.class);
      List<double[]> found = List.of(new double[ROUNDS], new double[ROUNDS], new double[ROUNDS]);
      write(trail);
      for (int round = 0; round < ROUNDS; round++) {
        jdbc.sql("alter table trail.entry disable trigger entry_waits").update();
        found.get(0)[round] = write(trail);
        jdbc.sql("alter table trail.entry enable trigger entry_waits").update();
        found.get(1)[round] = write(trail);
        found.get(2)[round] = whileSealing(trail, rounds);
        rounds.sealAll();
      }
      print(System.out, found);
    }
  }

  private static double whileSealing(Trail trail, SealRounds rounds) throws Exception {
    var stop = new java.util.concurrent.atomic.AtomicBoolean();
    Thread sealing =
        new Thread(
            () -> {
              while (!stop.get()) {
                rounds.sealAll();
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
              }
            });
    sealing.start();
    double micros = write(trail);
    stop.set(true);
    java.util.concurrent.locks.LockSupport.unpark(sealing);
    sealing.join();
    return micros;
  }

  /** The median time of a write, in microseconds. */
  private static double write(Trail trail) {
    long[] times = new long[WRITES];
    for (int i = 0; i < WRITES; i++) {
      long began = System.nanoTime();
      trail.record(DemoAccounts.CLERK, TrailNote.of("COST_MEASURED", "test", "" + i));
      times[i] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return times[WRITES / 2] / 1000.0;
  }

  private static void print(PrintStream out, List<double[]> found) {
    List<Double> medians = new ArrayList<>();
    for (double[] rounds : found) {
      Arrays.sort(rounds);
      medians.add(rounds[ROUNDS / 2]);
    }
    out.printf(
        "write of an entry, median: without seal %.0f us, waiting for the seal %.0f us (%+.1f %%),"
            + " while another thread seals every second %.0f us (%+.1f %%)%n",
        medians.get(0),
        medians.get(1),
        100 * (medians.get(1) / medians.get(0) - 1),
        medians.get(2),
        100 * (medians.get(2) / medians.get(0) - 1));
  }
}
