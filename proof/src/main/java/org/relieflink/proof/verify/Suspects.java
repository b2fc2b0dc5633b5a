package org.relieflink.proof.verify;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.verify.Finding.Kind;

/**
 * 内容和摘要对不上的几笔。 Entries whose content does not give the digest kept beside them, since the last good
 * root.
 */
final class Suspects {
  private static final int MOST = 10_000; // kept to look for the other half of a swap

  private final List<Suspect> found = new ArrayList<>();

  private record Suspect(long position, ExportedEntry line) {}

  void add(long position, ExportedEntry line) {
    if (found.size() < MOST) {
      found.add(new Suspect(position, line));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  Finding as(Kind kind) {
    Suspect first = found.get(0);
    return Finding.at(kind, first.position, first.line.id());
  }

  /** The first one, and what happened to it. */
  Finding first() {
    Suspect first = found.get(0);
    LogEntry entry = first.line.entry();
    if (entry == null) {
      return as(Kind.MISSING);
    }
    boolean swapped = found.stream().skip(1).anyMatch(other -> belongs(entry, other.line));
    return as(swapped ? Kind.SWAPPED : Kind.CHANGED);
  }

  /**
   * Whether an entry is what was sealed at another place, with its own number or with that one's.
   */
  private static boolean belongs(LogEntry entry, ExportedEntry place) {
    LogEntry renumbered = new LogEntry(place.id(), entry.at(), entry.fields());
    Octets leaf = place.leaf();
    return leaf != null
        && (leaf.equals(LogDigest.SM3.leaf(entry.canonical()))
            || leaf.equals(LogDigest.SM3.leaf(renumbered.canonical())));
  }
}
