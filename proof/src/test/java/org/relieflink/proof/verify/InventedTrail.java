package org.relieflink.proof.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.Frontier;
import org.relieflink.proof.JsonLine;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SignedRoot;

/**
 * 虚构的一本留痕：数据库里的三张表和证人存下的树根。 An invented trail as it lies in the database, and the roots a witness
 * kept of it. An attack works on the tables, never on the witness.
 */
final class InventedTrail {
  private static final List<String> ACTIONS = List.of("HIT_READ", "SIGNED_IN", "LOOK_UP", "EXPORT");

  final Random random;
  final List<ExportedEntry> rows = new ArrayList<>();
  final List<ExportedEntry> open = new ArrayList<>();
  List<SignedRoot> seals = new ArrayList<>();
  List<SignedRoot> witnessed = List.of();
  final String origin;

  /** So many entries under seals of random sizes, and some that wait. */
  InventedTrail(Random random, int entries) {
    this.random = random;
    this.origin = "log-" + random.nextInt(1000);
    int id = 0;
    for (int i = 0; i < entries; i++) {
      id += 1 + (random.nextInt(10) == 0 ? random.nextInt(3) : 0); // rolled back numbers leave gaps
      rows.add(row(i + 1L, entry(id)));
    }
    seals = sealed(rows, cuts(entries));
    witnessed = List.copyOf(seals);
    for (int i = random.nextInt(3); i > 0; i--) {
      open.add(ExportedEntry.open(entry(++id), true));
    }
  }

  LogEntry entry(long id) {
    String[] fields = new String[LogEntry.NAMES.size()];
    Arrays.fill(fields, "");
    fields[0] = "YX02" + (10 + random.nextInt(20));
    fields[1] = "PROSECUTOR";
    fields[2] = random.nextInt(4) == 0 ? null : "检察院";
    fields[3] = ACTIONS.get(random.nextInt(ACTIONS.size()));
    fields[5] = Integer.toString(random.nextInt(100_000));
    fields[6] = random.nextBoolean() ? "" : "核对“家庭”\\情况\n第" + random.nextInt(50) + "户\u2028😀";
    fields[8] = Long.toHexString(random.nextLong());
    return new LogEntry(
        id,
        Instant.ofEpochSecond(1_790_000_000L + id, 1000L * random.nextInt(1000000)),
        Arrays.asList(fields));
  }

  static ExportedEntry row(long position, LogEntry entry) {
    return ExportedEntry.sealed(position, entry.id(), entry, LogDigest.SM3.leaf(entry.canonical()));
  }

  List<Integer> cuts(int entries) {
    List<Integer> cuts = new ArrayList<>();
    for (int at = 0; at < entries; ) {
      at = Math.min(entries, at + 1 + random.nextInt(12));
      cuts.add(at);
    }
    return cuts;
  }

  /** What the server seals over such rows. */
  List<SignedRoot> sealed(List<ExportedEntry> over, List<Integer> cuts) {
    Frontier sm3 = Frontier.empty(LogDigest.SM3);
    Frontier sha256 = Frontier.empty(LogDigest.SHA256);
    List<SignedRoot> made = new ArrayList<>();
    Octets previous = SignedRoot.noChain();
    int cut = 0;
    for (ExportedEntry row : over) {
      sm3.append(LogDigest.SM3.leaf(row.entry().canonical()));
      sha256.append(LogDigest.SHA256.leaf(row.entry().canonical()));
      if (cut < cuts.size() && sm3.size() == cuts.get(cut)) {
        Instant at = row.entry().at().plusSeconds(30);
        var root = new SignedRoot.Root(origin, sm3.size(), at, sm3.root(), sha256.root(), previous);
        made.add(unsigned(root));
        previous = made.get(cut++).chain();
      }
    }
    return made;
  }

  /** Signatures take most of the time and have tests of their own. */
  static SignedRoot unsigned(SignedRoot.Root root) {
    return new SignedRoot(root, "0", Octets.of(new byte[] {0}));
  }

  String export() {
    List<String> lines = new ArrayList<>();
    lines.add(JsonLine.write(Map.of("form", TrailExport.FORM, "origin", origin)));
    seals.forEach(seal -> lines.add(JsonLine.write(Map.of("seal", seal.line()))));
    rows.forEach(row -> lines.add(row.line()));
    open.forEach(row -> lines.add(row.line()));
    lines.add(JsonLine.write(Map.of("end", (long) rows.size() + open.size())));
    return String.join("\n", lines) + "\n";
  }

  Verdict verify() {
    Roots.Keys keys = Roots.Keys.NONE;
    Roots roots = new Roots();
    witnessed.forEach(root -> roots.add(root, keys));
    try (BufferedReader lines = new BufferedReader(new StringReader(export()))) {
      return Verifier.verify(new TrailExport(lines), roots, keys);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
