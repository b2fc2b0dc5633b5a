package org.relieflink.platform.backup.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.vault.RecoveryLock;
import org.relieflink.proof.LogDigest;

/**
 * 文件头，谁都能看：是什么、何时、哪一版、怎样打开。 The clear head of a backup, some lines of text with an empty one behind
 * them. What is sealed holds its digest, so that no byte of it can be changed either.
 *
 * @param id random
 * @param product version of the program
 * @param locks the key of what follows, locked for each recipient
 */
public record BackupHead(
    BackupKind kind, String id, Instant madeAt, String product, List<RecoveryLock> locks) {
  private static final String FORM = "relief-backup/1";
  private static final int FIXED = 5; // lines ahead of the locks
  private static final int MOST = 1 << 14; // bytes; eight recipients take a tenth of it

  /** Copies the list. */
  public BackupHead {
    locks = List.copyOf(locks);
  }

  /** As it stands in the file, the empty line included. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(FORM).append('\n');
    text.append("kind=").append(kind).append("\nid=").append(id);
    text.append("\nmade=").append(madeAt).append("\nproduct=").append(product).append('\n');
    locks.forEach(lock -> text.append(lock.line()).append('\n'));
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of {@link #bytes} in hexadecimal. */
  public String digest() {
    return LogDigest.SHA256.plain(bytes()).hex();
  }

  /** The key of what follows, for whose secret it is locked. */
  public Optional<byte[]> key(String secret) {
    return locks.stream().flatMap(lock -> lock.open(secret).stream()).findFirst();
  }

  /**
   * Reads it, and nothing behind it.
   *
   * @throws BackupRefused when it is none
   */
  public static BackupHead read(InputStream in) throws IOException {
    byte[] text = new byte[MOST];
    int length = 0;
    while (length < 2 || text[length - 1] != '\n' || text[length - 2] != '\n') {
      int one = in.read();
      if (one < 0 || length == MOST) {
        throw none();
      }
      text[length++] = (byte) one;
    }
    byte[] found = Arrays.copyOf(text, length);
    BackupHead head = parse(new String(found, StandardCharsets.UTF_8).split("\n", -1));
    if (!Arrays.equals(head.bytes(), found)) {
      throw none();
    }
    return head;
  }

  private static BackupHead parse(String[] lines) {
    if (lines.length < FIXED + 1 || !lines[0].equals(FORM)) {
      throw none();
    }
    List<RecoveryLock> locks = new ArrayList<>();
    for (int i = FIXED; i < lines.length && !lines[i].isEmpty(); i++) {
      locks.add(RecoveryLock.parse(lines[i]).orElseThrow(BackupHead::none));
    }
    try {
      return new BackupHead(
          BackupKind.valueOf(value(lines[1])),
          value(lines[2]),
          Instant.parse(value(lines[3])),
          value(lines[4]),
          locks);
    } catch (IllegalArgumentException | DateTimeParseException other) {
      throw none();
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1);
  }

  private static BackupRefused none() {
    return new BackupRefused(Reason.NOT_A_BACKUP, "");
  }
}
