package org.relieflink.platform.incident.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.EvidenceOf;
import org.relieflink.platform.incident.EvidencePack;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.PackManifest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 做证据包：entries with their proofs, roots, a paper on the incident, a manifest over all of them. What
 * the trail masks stays masked. The SM3 of the manifest goes on the trail in the same transaction.
 */
@Component
class PackMaker {
  private static final int GROUP = 8; // digits; the trail masks longer runs as if they were numbers

  private final TrailProofs proofs;
  private final Trail trail;
  private final PackStore store;
  private final PackPapers papers;
  private final Clock clock;

  PackMaker(TrailProofs proofs, Trail trail, PackStore store, PackPapers papers, Clock clock) {
    this.proofs = proofs;
    this.trail = trail;
    this.store = store;
    this.papers = papers;
    this.clock = clock;
  }

  /**
   * What to pack.
   *
   * @param paper about the incident or the alarm, in words
   */
  record Order(Officer officer, EvidenceOf of, List<Long> entries, ExportMark mark, String paper) {}

  /** Gives the id of the pack. */
  @Transactional
  public long make(Order order) {
    ExportMark mark = order.mark;
    TrailProofs.Evidence evidence = proofs.of(order.entries, mark.number() + mark.hidden());
    Instant now = clock.instant();
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "README.txt", papers.readMe(mark, evidence, now));
    put(files, "about.txt", order.paper);
    put(files, PackManifest.ENTRIES, lines(evidence.entries()));
    put(files, PackManifest.ROOTS, lines(evidence.roots()));
    put(files, PackManifest.PROOFS, lines(evidence.proofs()));
    put(files, "server-key.pub", evidence.serverKey() + "\n");
    byte[] manifest = manifest(evidence, files).text().getBytes(StandardCharsets.UTF_8);
    files.put(PackManifest.NAME, manifest);
    String digest = LogDigest.SM3.plain(manifest).hex();
    Officer officer = order.officer;
    var pack =
        new EvidencePack(
            0,
            order.of,
            mark.number(),
            evidence.entries().size(),
            evidence.open(),
            digest,
            officer.staffNumber(),
            officer.displayName(),
            now);
    long id = store.add(pack, zip(files));
    trail.record(
        officer,
        TrailNote.of("EVIDENCE_PACKED", "pack", order.of.object())
            .because(mark.purpose())
            .resulting(
                "%d entries %s sm3 %s".formatted(pack.entries(), mark.number(), grouped(digest))));
    return id;
  }

  private static PackManifest manifest(TrailProofs.Evidence evidence, Map<String, byte[]> files) {
    return new PackManifest(
        evidence.origin(),
        evidence.size(),
        evidence.entries().size(),
        files.entrySet().stream()
            .map(file -> PackManifest.File.of(file.getKey(), file.getValue()))
            .toList());
  }

  static String grouped(String hex) {
    StringBuilder groups = new StringBuilder();
    for (int at = 0; at < hex.length(); at += GROUP) {
      groups.append(at == 0 ? "" : "-").append(hex, at, Math.min(at + GROUP, hex.length()));
    }
    return groups.toString();
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
