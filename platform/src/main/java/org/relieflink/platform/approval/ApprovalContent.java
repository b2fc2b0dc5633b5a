package org.relieflink.platform.approval;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * 授权的内容：exactly what is agreed to; of it only the SM3 digest is stored, so that it may hold an
 * account number. Other content is another request.
 *
 * <p>Canonical text: one line {@code name=value} each, kind and subject first, then the parts in
 * their order; UTF-8; a backslash in a value is doubled and a line break is written {@code \n}, so
 * that no two contents have one text.
 *
 * @param kind what is to be done
 * @param subject what it is done to, an id of our own tables, e.g. {@code hit-17}
 * @param text the canonical text
 */
public record ApprovalContent(ApprovalKind kind, String subject, String text) {

  public static ApprovalContent of(ApprovalKind kind, String subject) {
    return new ApprovalContent(kind, subject, line("kind", kind.name()) + line("subject", subject));
  }

  /** The same with one more part. */
  public ApprovalContent with(String name, String value) {
    return new ApprovalContent(kind, subject, text + line(name, value));
  }

  private static String line(String name, String value) {
    String safe = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return name + "=" + safe + "\n";
  }

  /** SM3 over the canonical text, 64 lower-case hexadecimal digits. */
  public String digest() {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return HexFormat.of().formatHex(sum);
  }

  /** Never shows the parts. */
  @Override
  public String toString() {
    return "ApprovalContent[" + kind + " " + subject + "]";
  }
}
