package org.relieflink.proof.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.MemoryTree;
import org.relieflink.proof.PackManifest;
import org.relieflink.proof.Proofs;
import org.relieflink.proof.ProvenEntry;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;

/** 虚构的证据包：some entries of an invented trail, as a server would pack them. */
final class InventedPack {
  final InventedTrail trail;
  final Map<String, byte[]> files = new LinkedHashMap<>();
  final List<ProvenEntry> entries = new ArrayList<>();
  private final SignedRoot root;
  private final List<SignedRoot> roots;

  /** Every third entry, under the last root; the roots of the pack are the last three. */
  InventedPack(InventedTrail trail) {
    this.trail = trail;
    this.root = trail.seals.get(trail.seals.size() - 1);
    this.roots = trail.seals.subList(Math.max(0, trail.seals.size() - 3), trail.seals.size());
    long size = root.root().size();
    Proofs sm3 = proofs(LogDigest.SM3);
    Proofs sha256 = proofs(LogDigest.SHA256);
    for (int i = 0; i < size; i += 3) {
      ExportedEntry row = trail.rows.get(i);
      entries.add(new ProvenEntry(row, sm3.inclusion(i, size), sha256.inclusion(i, size)));
    }
    write();
    put("README.txt", "说明\n");
    put(PackManifest.ROOTS, lines(roots.stream().map(SignedRoot::line).toList()));
    List<String> connections = new ArrayList<>();
    for (int i = 1; i < roots.size(); i++) {
      long older = roots.get(i - 1).root().size();
      long newer = roots.get(i).root().size();
      connections.add(
          new RootProof(older, sm3.consistency(older, newer), sha256.consistency(older, newer))
              .line());
    }
    put(PackManifest.PROOFS, lines(connections));
  }

  private Proofs proofs(LogDigest digest) {
    var tree = new MemoryTree(digest);
    trail.rows.forEach(row -> tree.append(row.entry().canonical()));
    return tree.proofs();
  }

  void write() {
    put(PackManifest.ENTRIES, lines(entries.stream().map(ProvenEntry::line).toList()));
  }

  void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  PackManifest manifest() {
    return new PackManifest(
        trail.origin,
        root.root().size(),
        entries.size(),
        files.entrySet().stream()
            .map(file -> PackManifest.File.of(file.getKey(), file.getValue()))
            .toList());
  }

  /** With this manifest, which may be an older one. */
  Path zip(Path file, PackManifest manifest) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(PackManifest.NAME, manifest.text().getBytes(StandardCharsets.UTF_8));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var one : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
