package org.relieflink.proof;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 新树根接着旧树根的证明，两棵树各一份。 That a root continues an older one, for both trees, as one line.
 *
 * @param older size of the older root
 * @param sm3 path of the SM3 tree
 * @param sha256 path of the SHA-256 tree
 */
public record RootProof(long older, List<Octets> sm3, List<Octets> sha256) {
  private static final String FORM = "relief-proof/1";
  private static final int LONGEST = 64; // nodes: a tree of 2^62 leaves needs fewer

  public String line() {
    return Fields.line(FORM)
        .add("older", older)
        .add("sm3", joined(sm3))
        .add("sha256", joined(sha256))
        .text();
  }

  /** Whether the second root continues the first by this proof, in both trees. */
  public boolean connects(SignedRoot.Root first, SignedRoot.Root second) {
    return older == first.size()
        && holds(LogDigest.SM3, sm3, first, second)
        && holds(LogDigest.SHA256, sha256, first, second);
  }

  private boolean holds(
      LogDigest digest, List<Octets> path, SignedRoot.Root first, SignedRoot.Root second) {
    var claim = new ProofCheck.Consistency(older, second.size(), path);
    return new ProofCheck(digest).holds(claim, first.of(digest), second.of(digest));
  }

  /**
   * Reads {@link #line}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static RootProof parse(String line) {
    Fields fields = Fields.parse(FORM, line);
    return new RootProof(
        fields.count("older"), nodes(fields.get("sm3")), nodes(fields.get("sha256")));
  }

  static String joined(List<Octets> path) {
    return path.stream().map(Octets::hex).collect(Collectors.joining(","));
  }

  static List<Octets> nodes(String text) {
    List<Octets> nodes =
        text.isEmpty() ? List.of() : Stream.of(text.split(",", -1)).map(Octets::ofHex).toList();
    if (nodes.size() > LONGEST
        || nodes.stream().anyMatch(node -> node.length() != LogDigest.LENGTH)) {
      throw new IllegalArgumentException("not a path of digests");
    }
    return nodes;
  }
}
