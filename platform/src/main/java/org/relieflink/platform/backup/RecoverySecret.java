package org.relieflink.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.relieflink.kernel.secret.OwnerOnly;
import org.relieflink.platform.backup.BackupRefused.Reason;

/**
 * 恢复口令：一个文件，第一行就是。 The secret with which copies are opened: the first line of a file that only its
 * owner reads, made at random or thought of by people. Whoever has it and a copy has what is in the
 * copy.
 */
public final class RecoverySecret {
  /** Characters: a sentence or random digits; each try costs a quarter of a second. */
  public static final int SHORTEST = 20;

  private static final int RANDOM = 32; // bytes

  private RecoverySecret() {}

  /**
   * Reads it.
   *
   * @throws BackupRefused when it is short or others may read it
   */
  public static String read(Path file) throws IOException {
    if (OwnerOnly.exposed(file)) {
      throw new BackupRefused(Reason.RECOVERY_UNUSABLE, file.getFileName() + " chmod 600");
    }
    List<String> lines = Files.readAllLines(file);
    String secret = lines.isEmpty() ? "" : lines.get(0).strip();
    if (secret.codePointCount(0, secret.length()) < SHORTEST) {
      throw new BackupRefused(Reason.RECOVERY_UNUSABLE, String.valueOf(file.getFileName()));
    }
    return secret;
  }

  /** Makes one of 256 random bits; an existing file is never written over. */
  public static void make(Path file) throws IOException {
    byte[] random = new byte[RANDOM];
    new SecureRandom().nextBytes(random);
    try (OutputStream out = OwnerOnly.create(file)) {
      out.write((HexFormat.of().formatHex(random) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }
}
