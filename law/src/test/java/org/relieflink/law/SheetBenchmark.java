package org.relieflink.law;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * 每秒算多少份、连测算书。How many calculations with their full sheet a core makes in a second; run by {@code
 * main}, not by the tests.
 *
 * <p>A calculation is the checks, every step with clause, range, choice and reason, the bounds, the
 * caps and the notes; "with JSON" writes the canonical bytes that are stored, "with text" the sheet
 * as it is printed.
 */
final class SheetBenchmark {
  private static final int CASES = 2_000;
  private static final long SECOND = 1_000_000_000L;
  private static final int SECONDS = 5;

  /** Seconds of this thread on a core, so that a busy machine does not spoil the figure. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private SheetBenchmark() {}

  private record Case(Facts facts, RulePack pack, Choices choices) {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Case> cases = cases();
    long check = run(cases, AmountSheet::json, out, "warm-up");
    check += run(cases, result -> 1, out, "steps (the sheet as a value)");
    check += run(cases, AmountSheet::json, out, "with JSON (as stored)");
    check += run(cases, AmountSheet::text, out, "with text (as printed)");
    out.println("checksum " + check);
  }

  private static long run(
      List<Case> cases, Function<AmountResult, Object> sheet, PrintStream out, String name) {
    long written = 0;
    long count = 0;
    long from = CPU.getCurrentThreadCpuTime();
    while (CPU.getCurrentThreadCpuTime() - from < SECONDS * SECOND) {
      for (Case one : cases) {
        AmountResult result = AmountCalculator.calculate(one.facts(), one.pack(), one.choices());
        written += sheet.apply(result).toString().length();
        count++;
      }
    }
    long took = CPU.getCurrentThreadCpuTime() - from;
    out.println(name + ": " + count * SECOND / took + " in a second of one core");
    return written;
  }

  private static List<Case> cases() {
    Random random = new Random(20_261_127);
    List<RulePack> packs = RulePacks.shipped().all();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      RulePack pack = packs.get(i % packs.size());
      Facts facts = PackPropertiesTest.facts(pack, random);
      cases.add(new Case(facts, pack, PackPropertiesTest.choices(pack, facts, random)));
    }
    return cases;
  }
}
