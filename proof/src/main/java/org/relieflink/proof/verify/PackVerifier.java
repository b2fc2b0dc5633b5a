package org.relieflink.proof.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.CertificateFile;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.PackManifest;
import org.relieflink.proof.ProvenEntry;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.verify.PackFault.Kind;

/**
 * 核验一个证据包：文件对清单，树根对签名、前后相接，每一笔对树根。 Verifies a pack with nothing but the pack: files against the
 * manifest, roots against keys and each other, each entry against the root by its proof.
 */
public final class PackVerifier {
  /** Faults that are told; one damaged file makes many. */
  public static final int MOST_FAULTS = 20;

  private static final int MOST_FILES = 50;
  private static final int LARGEST = 512 * 1024 * 1024; // bytes of one file, unpacked

  private final ZipFile zip;
  private final Roots roots;
  private final List<PackFault> faults = new ArrayList<>();
  private final Set<String> certified = new HashSet<>();
  private final Set<String> openCertified = new HashSet<>();
  private long proven;
  private long open;

  private PackVerifier(ZipFile zip, Roots roots) {
    this.zip = zip;
    this.roots = roots;
  }

  /**
   * Verifies.
   *
   * @param roots what witnesses kept, read before; empty = only the roots inside the pack
   * @throws IllegalArgumentException with the name of a file inside that cannot be read at all
   */
  public static PackVerdict verify(Path file, Roots roots, Roots.Keys keys) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return new PackVerifier(zip, roots).verify(keys);
    }
  }

  private PackVerdict verify(Roots.Keys keys) throws IOException {
    if (zip.size() > MOST_FILES) {
      throw unreadable(zip.getName());
    }
    byte[] text = bytes(PackManifest.NAME).orElseThrow(() -> unreadable(PackManifest.NAME));
    PackManifest manifest = manifest(text);
    files(manifest);
    roots(manifest, keys);
    Optional<SignedRoot> root = roots.at(manifest.size());
    if (root.isEmpty() && manifest.size() > 0) {
      add(PackFault.root(Kind.ROOT_MISSING, manifest.size()));
    }
    entries(manifest, root);
    certificate();
    return new PackVerdict(faults, proven, open, manifest.size(), LogDigest.SM3.plain(text));
  }

  private static PackManifest manifest(byte[] text) {
    try {
      return PackManifest.parse(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException damaged) {
      throw unreadable(PackManifest.NAME);
    }
  }

  private static IllegalArgumentException unreadable(String name) {
    return new IllegalArgumentException(name);
  }

  private void add(PackFault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }

  private Optional<byte[]> bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST);
      if (in.read() >= 0) {
        throw unreadable(name);
      }
      return Optional.of(bytes);
    }
  }

  private void files(PackManifest manifest) throws IOException {
    Set<String> listed = new HashSet<>(Set.of(PackManifest.NAME));
    for (PackManifest.File file : manifest.files()) {
      listed.add(file.name());
      Optional<byte[]> content = bytes(file.name());
      if (content.isEmpty()) {
        add(PackFault.file(Kind.FILE_MISSING, file.name()));
      } else if (!PackManifest.File.of(file.name(), content.get()).equals(file)) {
        add(PackFault.file(Kind.FILE_CHANGED, file.name()));
      }
    }
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> !listed.remove(name)) // a second one of a name is extra too
        .forEach(name -> add(PackFault.file(Kind.FILE_EXTRA, name)));
  }

  private BufferedReader lines(String name) throws IOException {
    byte[] content = bytes(name).orElse(new byte[0]);
    return new BufferedReader(
        new InputStreamReader(new java.io.ByteArrayInputStream(content), StandardCharsets.UTF_8));
  }

  /** The witnesses' own files were read before: a root of the pack that differs is a fork. */
  private void roots(PackManifest manifest, Roots.Keys keys) throws IOException {
    Roots inside = new Roots();
    try (BufferedReader lines = lines(PackManifest.ROOTS)) {
      inside.read(lines, keys);
    } catch (IllegalArgumentException damaged) {
      throw unreadable(PackManifest.ROOTS);
    }
    inside.all().forEach(root -> roots.add(root, keys));
    inside.lastStamp().ifPresent(stamp -> roots.stamped(stamp.getKey(), stamp.getValue()));
    inside
        .conflict()
        .or(roots::conflict)
        .ifPresent(finding -> add(PackFault.root(Kind.ROOT_WRONG, finding.last())));
    inside.all().stream()
        .filter(root -> !root.root().origin().equals(manifest.origin()))
        .forEach(root -> add(PackFault.root(Kind.ROOT_WRONG, root.root().size())));
    connected(inside.all());
  }

  private void connected(List<SignedRoot> all) throws IOException {
    Map<Long, RootProof> proofs = new HashMap<>();
    try (BufferedReader lines = lines(PackManifest.PROOFS)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        RootProof proof = RootProof.parse(line);
        proofs.put(proof.older(), proof);
      }
    } catch (IllegalArgumentException damaged) {
      throw unreadable(PackManifest.PROOFS);
    }
    for (int i = 1; i < all.size(); i++) {
      SignedRoot.Root older = all.get(i - 1).root();
      SignedRoot.Root newer = all.get(i).root();
      RootProof proof = proofs.get(older.size());
      if (proof == null || !proof.connects(older, newer)) {
        add(PackFault.root(Kind.ROOTS_APART, newer.size()));
      }
    }
  }

  private void entries(PackManifest manifest, Optional<SignedRoot> root) throws IOException {
    Set<Long> seen = new HashSet<>();
    long number = 0;
    try (BufferedReader lines = lines(PackManifest.ENTRIES)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        entry(line, number, root, seen);
      }
    }
    if (number != manifest.entries()) {
      add(new PackFault(Kind.ENTRIES_COUNT, PackManifest.ENTRIES, number, manifest.entries()));
    }
  }

  private void entry(String line, long number, Optional<SignedRoot> root, Set<Long> seen) {
    ProvenEntry read;
    try {
      read = ProvenEntry.parse(line);
    } catch (IllegalArgumentException damaged) {
      add(new PackFault(Kind.ENTRY_UNREADABLE, PackManifest.ENTRIES, number, 0));
      return;
    }
    ExportedEntry entry = read.entry();
    Long position = entry.position();
    if (!seen.add(entry.id())) {
      add(new PackFault(Kind.ENTRY_UNREADABLE, PackManifest.ENTRIES, number, entry.id()));
    } else if (position == null) {
      open++;
      said(entry.entry()).ifPresent(openCertified::add);
    } else if (root.isPresent() && read.under(root.get().root())) {
      proven++;
      said(entry.entry()).ifPresent(certified::add);
    } else {
      add(PackFault.entry(kind(entry), position, entry.id()));
    }
  }

  /**
   * A certificate is good when a proven entry of the trail says its digest and that of its rows: an
   * entry that is not sealed yet can be made up with it.
   */
  private void certificate() throws IOException {
    Optional<byte[]> paper = bytes(CertificateFile.NAME);
    if (paper.isPresent()) {
      byte[] digests = bytes(CertificateFile.DIGESTS).orElse(new byte[0]);
      String result = CertificateFile.result(paper.get(), digests);
      if (!certified.contains(result)) {
        boolean waits = openCertified.contains(result);
        add(
            PackFault.file(
                waits ? Kind.CERTIFICATE_OPEN : Kind.CERTIFICATE_WRONG, CertificateFile.NAME));
      }
    }
  }

  private static Optional<String> said(@Nullable LogEntry content) {
    return Optional.ofNullable(content)
        .filter(entry -> CertificateFile.ACTION.equals(field(entry, "action")))
        .map(entry -> field(entry, "result"));
  }

  private static String field(LogEntry content, String name) {
    String value = content.fields().get(LogEntry.NAMES.indexOf(name));
    return value == null ? "" : value;
  }

  /** The digest kept at sealing tells whether the content or the proof was touched. */
  private static Kind kind(ExportedEntry entry) {
    LogEntry content = entry.entry();
    Octets leaf = entry.leaf();
    if (content == null) {
      return Kind.ENTRY_GONE;
    }
    boolean same = leaf != null && LogDigest.SM3.leaf(content.canonical()).equals(leaf);
    return same ? Kind.PROOF_WRONG : Kind.ENTRY_CHANGED;
  }
}
