package org.relieflink.proof.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.StampedRoot;
import org.relieflink.proof.VerifyingKey;

/** 证人存下的树根，按笔数排。 The roots that witnesses kept, by size. */
public final class Roots {
  private final TreeMap<Long, SignedRoot> bySize = new TreeMap<>();
  private final TreeMap<Long, Instant> stamped = new TreeMap<>();
  private @Nullable Finding conflict;

  /**
   * Reads one root a line, with or without a witness's mark or a time stamp; empty lines and lines
   * with # are passed over.
   *
   * @throws IllegalArgumentException with the number of a line that is none
   */
  public void read(Path file, Keys keys) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read(lines, keys);
    }
  }

  /** The same from a file inside a pack. */
  void read(BufferedReader lines, Keys keys) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line, keys, number);
      }
    }
  }

  private void add(String line, Keys keys, int number) {
    try {
      if (line.contains(StampedRoot.MARK)) {
        add(stamped(line, keys), keys);
      } else {
        add(line.contains(" | ") ? marked(line, keys) : SignedRoot.parse(line), keys);
      }
    } catch (IllegalArgumentException notARoot) {
      throw new IllegalArgumentException(String.valueOf(number), notARoot);
    }
  }

  private SignedRoot marked(String line, Keys keys) {
    KeptRoot kept = KeptRoot.parse(line);
    if (keys.witness != null && !kept.markedBy(keys.witness)) {
      note(Finding.Kind.BAD_SIGNATURE, kept.signed().root().size());
    }
    return kept.signed();
  }

  /** Without the authority's certificate it is only seen that the stamp is about this root. */
  private SignedRoot stamped(String line, Keys keys) {
    StampedRoot stamp = StampedRoot.parse(line);
    long size = stamp.signed().root().size();
    boolean good = keys.authority == null ? stamp.covers() : stamp.stampedBy(keys.authority);
    if (good) {
      stamped(size, stamp.at());
    } else {
      note(Finding.Kind.BAD_STAMP, size);
    }
    return stamp.signed();
  }

  /** The earliest stamp of a root counts. */
  void stamped(long size, Instant at) {
    stamped.merge(size, at, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** Two roots of one size have to be the same root. */
  public void add(SignedRoot root, Keys keys) {
    if (keys.server != null && !root.signedBy(keys.server)) {
      note(Finding.Kind.BAD_SIGNATURE, root.root().size());
    }
    SignedRoot before = bySize.putIfAbsent(root.root().size(), root);
    if (before != null && !before.root().equals(root.root())) {
      note(Finding.Kind.FORKED, root.root().size());
    }
  }

  private void note(Finding.Kind kind, long size) {
    if (conflict == null) {
      conflict = new Finding(kind, 0, 0, size);
    }
  }

  /** What is wrong with the roots themselves. */
  Optional<Finding> conflict() {
    return Optional.ofNullable(conflict);
  }

  /** The largest stamped root: so many entries were there at that time, or before. */
  Optional<Map.Entry<Long, Instant>> lastStamp() {
    return Optional.ofNullable(stamped.lastEntry());
  }

  Optional<SignedRoot> at(long size) {
    return Optional.ofNullable(bySize.get(size));
  }

  boolean isEmpty() {
    return bySize.isEmpty();
  }

  long largest() {
    return isEmpty() ? 0 : bySize.lastKey();
  }

  /** The next root beyond a size; its size, or the size itself when there is none. */
  long next(long size) {
    Long next = bySize.higherKey(size);
    return next == null ? size : next;
  }

  List<SignedRoot> all() {
    return List.copyOf(bySize.values());
  }

  /**
   * Keys to check signatures with.
   *
   * @param server null = the server's signatures are not checked
   * @param witness null = the witness's are not
   * @param authority null = who signed a time stamp is not checked
   */
  public record Keys(
      @Nullable VerifyingKey server,
      @Nullable VerifyingKey witness,
      @Nullable X509Certificate authority) {
    public static final Keys NONE = new Keys(null, null, null);

    /** The server's alone. */
    public static Keys server(VerifyingKey server) {
      return new Keys(server, null, null);
    }
  }
}
