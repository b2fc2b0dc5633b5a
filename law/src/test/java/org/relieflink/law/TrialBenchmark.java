package org.relieflink.law;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 试算十万件以往的建议要多久。How long a draft pack takes on 100,000 past proposals; run by {@code main}, not by
 * the tests.
 *
 * <p>What is measured is {@link PackTrial}: the stored JSON of every proposal is read back, its own
 * inputs are calculated under the draft, and the differences are added up. {@value #DISTINCT}
 * different proposals stand there again and again; every one is read anew each time. Reading the
 * rows from the database is not in it.
 */
final class TrialBenchmark {
  private static final int PAST = 100_000;
  private static final int DISTINCT = 2_000;
  private static final int ROUNDS = 3;
  private static final double NANOS = 1e9;

  /** Seconds of this thread on a core, so that a busy machine does not spoil the figure. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private TrialBenchmark() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RulePack pack =
        RulePacks.shipped().all().stream()
            .filter(one -> one.id().equals("990123"))
            .findFirst()
            .orElseThrow();
    List<PackTrial.Past> past = past(pack);
    long characters = past.stream().mapToLong(one -> one.content().length()).sum();
    out.println(
        PAST + " past proposals, " + DISTINCT + " different, " + characters / PAST + " characters");
    for (int round = 0; round < ROUNDS; round++) {
      long from = System.nanoTime();
      long worked = CPU.getCurrentThreadCpuTime();
      PackTrial trial = PackTrial.of(past, pack);
      out.printf(
          "round %d: %.1f s of a core, %.1f s by the clock; %d the same, %d changed, %d refused%n",
          round + 1,
          (CPU.getCurrentThreadCpuTime() - worked) / NANOS,
          (System.nanoTime() - from) / NANOS,
          trial.same(),
          trial.winners() + trial.losers(),
          trial.refusedCases());
    }
  }

  private static List<PackTrial.Past> past(RulePack pack) {
    Random random = new Random(20_261_127);
    List<AmountProposal> different = new ArrayList<>();
    while (different.size() < DISTINCT) {
      Facts facts = PackPropertiesTest.facts(pack, random);
      Choices choices = PackPropertiesTest.choices(pack, facts, random);
      if (AmountCalculator.calculate(facts, pack, choices) instanceof AmountProposal proposal) {
        different.add(proposal);
      }
    }
    List<String> contents = different.stream().map(AmountProposal::canonicalJson).toList();
    List<PackTrial.Past> past = new ArrayList<>();
    for (int i = 0; i < PAST; i++) {
      int which = i % DISTINCT;
      past.add(new PackTrial.Past(i, different.get(which).amountFen(), contents.get(which)));
    }
    return past;
  }
}
