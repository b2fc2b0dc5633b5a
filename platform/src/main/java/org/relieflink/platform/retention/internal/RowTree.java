package org.relieflink.platform.retention.internal;

import java.util.List;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.proof.CertificateFile;
import org.springframework.stereotype.Component;

/**
 * 行号的摘要和树根：keyed digests, so that who has a certificate cannot try out ids; the tree is that of the
 * trail (RFC 6962 with SM3), one leaf a line {@code KIND digest}.
 */
@Component
class RowTree {
  private final Blinds blinds;

  RowTree(Blinds blinds) {
    this.blinds = blinds;
  }

  String digest(RetentionKind kind, long row) {
    return blinds.name("retention\0" + kind.name() + '\0' + row);
  }

  /** The tree over rows of one kind, hexadecimal. */
  static String rootOf(RetentionKind kind, List<String> digests) {
    return CertificateFile.root(
        digests.stream().map(digest -> kind.name() + " " + digest).toList());
  }
}
