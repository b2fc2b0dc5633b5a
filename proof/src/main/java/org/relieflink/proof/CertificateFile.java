package org.relieflink.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 包里的销毁证明：怎样和留痕对上。 How a certificate of deletion inside a pack is bound to the trail: the entry
 * with {@link #ACTION} says the SM3 of the certificate and the root over the digests of the deleted
 * rows.
 */
public final class CertificateFile {
  public static final String NAME = "certificate.json";

  /** One line for each deleted row, {@code KIND digest}, in the order of the tree. */
  public static final String DIGESTS = "digests.txt";

  public static final String ACTION = "RETENTION_CERTIFIED";

  private CertificateFile() {}

  /** What the entry's result is. */
  public static String result(String sm3, String root, long leaves) {
    return "rows %d sm3 %s root %s"
        .formatted(leaves, GroupedDigits.of(sm3), GroupedDigits.of(root));
  }

  /** The same, computed from the files of a pack. */
  public static String result(byte[] certificate, byte[] digests) {
    List<String> lines = new String(digests, StandardCharsets.UTF_8).lines().toList();
    return result(LogDigest.SM3.plain(certificate).hex(), root(lines), lines.size());
  }

  /** The tree over such lines, as that of the trail (RFC 6962 with SM3); hexadecimal. */
  public static String root(List<String> lines) {
    Frontier tree = Frontier.empty(LogDigest.SM3);
    lines.forEach(line -> tree.append(LogDigest.SM3.leaf(line.getBytes(StandardCharsets.UTF_8))));
    return tree.root().hex();
  }
}
