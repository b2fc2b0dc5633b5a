package org.relieflink.proof.verify;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.Frontier;
import org.relieflink.proof.JsonLine;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.ProofCheck;
import org.relieflink.proof.Proofs;
import org.relieflink.proof.SignedRoot;

/**
 * 量一量：证明多大、验一份证明多久、一秒核验多少笔。 Measures on this machine, over an invented trail: size of a proof, time
 * to check one, entries verified in a second.
 */
final class Measure {
  private static final long NANOS = 1_000_000_000L;
  private static final int CHECKS = 20_000;
  private final int entries;
  private final List<List<Octets>> nodes = new ArrayList<>();

  private Measure(int entries) {
    this.entries = entries;
  }

  static int run(List<String> rest, Voice voice) throws IOException {
    String count = Words.read(rest, Set.of("entries")).find("entries").orElse("1000000");
    if (!count.matches("[1-9][0-9]{2,7}")) {
      throw new Words.WrongException("wrong.count", count);
    }
    Measure measure = new Measure(Integer.parseInt(count));
    Path file = Files.createTempFile("relief-measure", ".jsonl");
    try {
      SignedRoot root = measure.write(file);
      measure.proofs(root, voice);
      measure.verify(file, root, voice);
    } finally {
      Files.deleteIfExists(file);
    }
    return VerifyProgram.AS_SEALED;
  }

  /** An export of the usual look, without seals of its own. */
  private SignedRoot write(Path file) throws IOException {
    Frontier sm3 = Frontier.empty(LogDigest.SM3);
    Frontier sha256 = Frontier.empty(LogDigest.SHA256);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(JsonLine.write(java.util.Map.of("form", TrailExport.FORM, "origin", "measure")));
      for (int i = 0; i < entries; i++) {
        LogEntry entry = entry(i);
        Octets leaf = LogDigest.SM3.leaf(entry.canonical());
        sm3.append(leaf, this::keep);
        sha256.append(LogDigest.SHA256.leaf(entry.canonical()));
        out.write('\n');
        out.write(ExportedEntry.sealed(i + 1L, i + 1L, entry, leaf).line());
      }
      out.write("\n" + JsonLine.write(java.util.Map.of("end", (long) entries)) + "\n");
    }
    Octets none = SignedRoot.noChain();
    return new SignedRoot.Root("measure", entries, Instant.EPOCH, sm3.root(), sha256.root(), none)
        .sign(Algorithm.ED25519.generate());
  }

  private void keep(int level, long index, Octets node) {
    if (index == 0) {
      nodes.add(new ArrayList<>());
    }
    nodes.get(level).add(node);
  }

  private static LogEntry entry(int i) {
    String[] fields = new String[LogEntry.NAMES.size()];
    Arrays.fill(fields, "");
    fields[0] = "YX0217";
    fields[1] = "PROSECUTOR";
    fields[3] = "HIT_READ";
    fields[4] = "hit";
    fields[5] = Integer.toString(i);
    fields[7] = "done";
    fields[8] = "3f0c2a4e-0000-4000-8000-" + String.format("%012d", i);
    return new LogEntry(i + 1L, Instant.ofEpochSecond(1_790_000_000L + i), Arrays.asList(fields));
  }

  private void proofs(SignedRoot root, Voice voice) {
    Proofs proofs = new Proofs(LogDigest.SM3, (level, index) -> nodes.get(level).get((int) index));
    List<ProofCheck.Inclusion> claims = new ArrayList<>();
    int longest = 0;
    for (int i = 0; i < CHECKS; i++) {
      long index = (long) i * entries / CHECKS;
      List<Octets> path = proofs.inclusion(index, entries);
      longest = Math.max(longest, path.size());
      claims.add(new ProofCheck.Inclusion(index, entries, nodes.get(0).get((int) index), path));
    }
    ProofCheck check = new ProofCheck(LogDigest.SM3);
    long began = processor();
    long good = claims.stream().filter(claim -> check.holds(claim, root.root().sm3())).count();
    double micros = (processor() - began) / 1000.0 / CHECKS;
    voice.answer("measure.proof", longest * LogDigest.LENGTH, micros, good, CHECKS);
  }

  private void verify(Path file, SignedRoot root, Voice voice) throws IOException {
    nodes.clear();
    Roots roots = new Roots();
    roots.add(root, Roots.Keys.NONE);
    long began = System.nanoTime();
    long busy = processor();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      Verdict verdict = Verifier.verify(new TrailExport(lines), roots, Roots.Keys.NONE);
      double seconds = (System.nanoTime() - began) / (double) NANOS;
      double processor = (processor() - busy) / (double) NANOS;
      voice.answer(
          "measure.verify", verdict.witnessed(), seconds, processor, (long) (entries / processor));
    }
  }

  /** Time this thread has had the processor: what others do on the machine does not count. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
