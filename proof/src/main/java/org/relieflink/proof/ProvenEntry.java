package org.relieflink.proof;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 带着证明的一笔：不要别的各笔，就能验它在树里。 An entry of the trail with what shows that it is in both trees, without
 * the other entries. An entry that is not sealed yet has empty paths.
 *
 * @param entry as in an export
 * @param sm3 siblings on the way to the root of the SM3 tree, lowest first
 * @param sha256 the same in the SHA-256 tree
 */
public record ProvenEntry(ExportedEntry entry, List<Octets> sm3, List<Octets> sha256) {
  public ProvenEntry {
    sm3 = List.copyOf(sm3);
    sha256 = List.copyOf(sha256);
  }

  /** One line of JSON: the line of the export and the two paths. */
  public String line() {
    return line("");
  }

  /**
   * The same with a mark of the export that it belongs to, which proves nothing and is read by
   * nobody here.
   */
  public String line(String mark) {
    Map<String, @Nullable Object> values = entry.values();
    if (!mark.isEmpty()) {
      values.put("mark", mark);
    }
    values.put("sm3", RootProof.joined(sm3));
    values.put("sha256", RootProof.joined(sha256));
    return JsonLine.write(values);
  }

  /** Whether what the entry says stands at its position under this root, in both trees. */
  public boolean under(SignedRoot.Root root) {
    LogEntry content = entry.entry();
    Long position = entry.position();
    if (content == null || position == null) {
      return false;
    }
    Octets bytes = Octets.owned(content.canonical());
    return holds(LogDigest.SM3, new Place(position, bytes, sm3), root)
        && holds(LogDigest.SHA256, new Place(position, bytes, sha256), root);
  }

  /** What is claimed: these bytes, at this position, by this path. */
  private record Place(long position, Octets bytes, List<Octets> path) {}

  private static boolean holds(LogDigest digest, Place place, SignedRoot.Root root) {
    var claim =
        new ProofCheck.Inclusion(
            place.position - 1, root.size(), digest.leaf(place.bytes.raw()), place.path);
    return new ProofCheck(digest).holds(claim, root.of(digest));
  }

  /**
   * Reads {@link #line}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ProvenEntry parse(String line) {
    Map<String, @Nullable Object> values = JsonLine.read(line);
    return new ProvenEntry(
        ExportedEntry.of(values), path(values.get("sm3")), path(values.get("sha256")));
  }

  private static List<Octets> path(@Nullable Object value) {
    if (value instanceof String text) {
      return RootProof.nodes(text);
    }
    throw new IllegalArgumentException("an entry without its proof");
  }
}
