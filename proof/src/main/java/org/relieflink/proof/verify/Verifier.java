package org.relieflink.proof.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.Frontier;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.verify.Finding.Kind;

/**
 * 核验一份导出：边读边算两棵树，到每个树根停下来比。 Verifies an export in one pass: computes both trees anew and compares
 * at every root that a witness kept. The digests kept beside the entries name the entry, but only
 * after the tree over them has been shown to be the sealed one.
 */
public final class Verifier {
  private static final Duration LONG_BEFORE = Duration.ofHours(1);

  private final Roots roots;
  private final Roots seals;
  private final Roots.Keys keys;
  private final Frontier sm3 = Frontier.empty(LogDigest.SM3);
  private final Frontier sha256 = Frontier.empty(LogDigest.SHA256);
  private final Frontier kept = Frontier.empty(LogDigest.SM3);
  private Suspects suspects = new Suspects();
  private long good;
  private long open;
  private boolean sealedByServer;
  private @Nullable Finding extra;
  private @Nullable Instant lastRootAt;
  private Verdict.Backdated backdated = new Verdict.Backdated(0, 0);

  private Verifier(Roots roots, Roots seals, Roots.Keys keys) {
    this.roots = roots;
    this.seals = seals;
    this.keys = keys;
  }

  /**
   * Verifies.
   *
   * @param roots what the witnesses kept
   * @param keys for the seal behind the last of these roots
   * @throws IllegalArgumentException with the number of a line of the export that cannot be read
   */
  public static Verdict verify(TrailExport export, Roots roots, Roots.Keys keys)
      throws IOException {
    Verifier verifier = new Verifier(roots, export.seals(), keys);
    Optional<Finding> finding = roots.conflict().or(() -> verifier.otherLog(export.origin()));
    while (finding.isEmpty()) {
      Optional<ExportedEntry> next = export.next();
      if (next.isEmpty()) {
        finding = verifier.end();
        break;
      }
      finding = verifier.take(next.get());
    }
    return verifier.verdict(finding.orElse(null));
  }

  private Optional<Finding> otherLog(String origin) {
    boolean same = roots.all().stream().allMatch(root -> root.root().origin().equals(origin));
    return same ? Optional.empty() : Optional.of(new Finding(Kind.REBUILT, 1, 0, roots.next(0)));
  }

  private Verdict verdict(@Nullable Finding finding) {
    return new Verdict(finding, sm3.size(), Math.min(good, roots.largest()), open, backdated);
  }

  private Optional<Finding> take(ExportedEntry line) {
    Long position = line.position();
    Octets leaf = line.leaf();
    if (position == null || leaf == null) {
      open(line);
      return Optional.empty();
    }
    long expected = sm3.size() + 1;
    if (position != expected) {
      return Optional.of(suspects.isEmpty() ? outOfPlace(line, position) : suspects.first());
    }
    append(expected, line, leaf);
    return compare(expected);
  }

  private void open(ExportedEntry line) {
    open++;
    if (extra == null && (!line.waiting() || line.position() != null)) {
      extra = Finding.at(Kind.EXTRA, 0, line.id());
    }
  }

  private Finding outOfPlace(ExportedEntry line, long position) {
    long expected = sm3.size() + 1;
    return position > expected
        ? Finding.at(Kind.MISSING, expected, 0)
        : Finding.at(Kind.EXTRA, position, line.id());
  }

  private void append(long position, ExportedEntry line, Octets leaf) {
    LogEntry entry = line.entry();
    byte[] content = entry == null ? new byte[0] : entry.canonical();
    Octets computed = LogDigest.SM3.leaf(content);
    sm3.append(computed);
    sha256.append(LogDigest.SHA256.leaf(content));
    kept.append(leaf);
    if (!computed.equals(leaf)) {
      suspects.add(position, line);
    }
    Instant before = lastRootAt;
    if (entry != null && before != null && entry.at().isBefore(before.minus(LONG_BEFORE))) {
      long first = backdated.count() == 0 ? position : backdated.first();
      backdated = new Verdict.Backdated(backdated.count() + 1, first);
    }
  }

  private Optional<Finding> compare(long size) {
    Optional<SignedRoot> seal = seals.at(size);
    Optional<SignedRoot> root = roots.at(size);
    seal.ifPresent(own -> lastRootAt = own.root().at());
    sealedByServer |= seal.isPresent() && fits(seal.get());
    if (root.isPresent()) {
      return fits(root.get()) ? clean(size, root.get(), seal) : Optional.of(bad(size, root.get()));
    }
    return Optional.empty();
  }

  private boolean fits(SignedRoot root) {
    return root.root().sm3().equals(sm3.root()) && root.root().sha256().equals(sha256.root());
  }

  /** The entries are authentic: what differs now is only what is kept beside them. */
  private Optional<Finding> clean(long size, SignedRoot root, Optional<SignedRoot> seal) {
    if (!suspects.isEmpty()) {
      return Optional.of(suspects.as(Kind.DIGEST_CHANGED));
    }
    if (seal.isPresent() && !seal.get().root().equals(root.root())) {
      return Optional.of(Finding.at(Kind.SEAL_CHANGED, size, 0));
    }
    good = size;
    sealedByServer = false;
    suspects = new Suspects();
    return Optional.empty();
  }

  /** The first bad entry stands behind the last good root and no later than this one. */
  private Finding bad(long size, SignedRoot root) {
    if (kept.root().equals(root.root().sm3()) && !suspects.isEmpty()) {
      return suspects.first();
    }
    Kind kind = good == 0 ? Kind.REBUILT : Kind.FORKED;
    return new Finding(sealedByServer ? kind : Kind.REWRITTEN, good + 1, 0, size);
  }

  /** Behind the last root of a witness only the server's own seals and digests can tell. */
  private Optional<Finding> end() {
    long size = sm3.size();
    if (!suspects.isEmpty()) {
      return Optional.of(suspects.first());
    }
    if (roots.largest() > size) {
      Kind kind = seals.largest() > size ? Kind.TAIL_CUT : Kind.ROLLED_BACK;
      return Optional.of(new Finding(kind, good + 1, 0, size + 1));
    }
    return (size > good ? unwitnessed(size) : Optional.<Finding>empty())
        .or(() -> Optional.ofNullable(extra));
  }

  private Optional<Finding> unwitnessed(long size) {
    Optional<SignedRoot> seal = seals.at(size);
    if (seal.isEmpty() || seals.largest() > size || !fits(seal.get())) {
      return Optional.of(new Finding(Kind.REWRITTEN, good + 1, 0, size));
    }
    boolean signed = keys.server() == null || seal.get().signedBy(keys.server());
    return signed ? Optional.empty() : Optional.of(new Finding(Kind.BAD_SIGNATURE, 0, 0, size));
  }
}
