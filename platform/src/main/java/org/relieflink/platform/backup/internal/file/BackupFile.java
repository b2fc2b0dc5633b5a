package org.relieflink.platform.backup.internal.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.vault.BrokenSeal;
import org.relieflink.platform.vault.RecoveryLock;
import org.relieflink.platform.vault.SealedStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 一份备份文件。 A backup: clear head, then one sealed stream of compressed parts. The last part is the
 * manifest with the digests of all the others.
 */
public final class BackupFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MANIFEST = "manifest";
  private static final int BUFFER = 1 << 16;

  private BackupFile() {}

  /**
   * What a backup says of itself.
   *
   * @param head digest of the clear head
   * @param parts all parts ahead, in order
   */
  public record Manifest(String head, List<Measured> parts) {
    /** Copies the list. */
    public Manifest {
      parts = List.copyOf(parts);
    }
  }

  /** For whom a file is sealed, with which cipher, and what one try of a secret costs. */
  public record Sealing(List<String> secrets, String cipher, RecoveryLock.Cost cost) {
    /** Copies the list. */
    public Sealing {
      secrets = List.copyOf(secrets);
    }

    /** Never shows the secrets. */
    @Override
    public String toString() {
      return "Sealing[" + secrets.size() + " " + cipher + "]";
    }
  }

  /** Who writes the parts. */
  public interface Filling {
    /** In order; the manifest is not among them. */
    void fill(PartWriter parts) throws IOException;
  }

  /** Who takes the parts. */
  public interface Taker {
    /** What is left of the part is read by the caller. */
    void take(String name, InputStream part) throws IOException;
  }

  /** The head of a new file with a new key, and the key. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Fresh(BackupHead head, byte[] key) {
    /** Never shows the key. */
    @Override
    public String toString() {
      return "Fresh[" + head.id() + "]";
    }
  }

  /** Makes a key and locks it for every recipient; the head's own locks are replaced. */
  public static Fresh fresh(BackupHead head, Sealing sealing) {
    byte[] key = new byte[SealedStream.KEY];
    new SecureRandom().nextBytes(key);
    List<RecoveryLock> locks =
        sealing.secrets().stream()
            .map(secret -> RecoveryLock.close(secret, sealing.cost(), key))
            .toList();
    return new Fresh(
        new BackupHead(head.kind(), head.id(), head.madeAt(), head.product(), locks), key);
  }

  /** Writes head and parts; what is given stays open. */
  public static void write(OutputStream out, Fresh fresh, String cipher, Filling filling)
      throws IOException {
    out.write(fresh.head().bytes());
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream sealed =
            SealedStream.sealing(OutputStreams.staysOpen(out), cipher, fresh.key());
        OutputStream small = new DeflaterOutputStream(sealed, deflater, BUFFER)) {
      PartWriter parts = new PartWriter(small);
      filling.fill(parts);
      Manifest manifest = new Manifest(fresh.head().digest(), parts.measured());
      parts.part(
          MANIFEST,
          part -> {
            part.write(JSON.writeValueAsBytes(manifest));
            return 1;
          });
    } finally {
      deflater.end();
    }
  }

  /**
   * The head alone, without a secret; nothing of it is proven by that.
   *
   * @throws BackupRefused when the file is no backup
   */
  public static BackupHead head(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return BackupHead.read(in);
    }
  }

  /**
   * Reads the whole file and compares every digest.
   *
   * @throws BackupRefused when it is another kind, another secret, or not as it was written
   */
  public static BackupHead read(Path file, BackupKind kind, String secret, Taker taker)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      BackupHead head = BackupHead.read(in);
      if (head.kind() != kind) {
        throw new BackupRefused(Reason.WRONG_KIND, String.valueOf(file.getFileName()));
      }
      byte[] key = head.key(secret).orElseThrow(() -> new BackupRefused(Reason.WRONG_RECOVERY, ""));
      parts(in, head, key, taker);
      return head;
    } catch (BrokenSeal | ZipException | EOFException | UTFDataFormatException broken) {
      throw new BackupRefused(Reason.DAMAGED, String.valueOf(file.getFileName()));
    }
  }

  private static void parts(InputStream in, BackupHead head, byte[] key, Taker taker)
      throws IOException {
    try (InputStream sealed = SealedStream.opening(in, key);
        InputStream open = new InflaterInputStream(sealed)) {
      PartReader parts = new PartReader(open);
      String name = parts.next();
      while (!name.equals(MANIFEST)) {
        taker.take(name, parts.part());
        name = parts.next();
      }
      List<Measured> found = parts.measured();
      Manifest manifest = manifest(parts);
      boolean ended = open.read() < 0 && sealed.read() < 0;
      if (!ended || !manifest.head().equals(head.digest()) || !manifest.parts().equals(found)) {
        throw new EOFException("not as its manifest says");
      }
    }
  }

  private static Manifest manifest(PartReader parts) throws IOException {
    try {
      byte[] text = parts.part().readAllBytes();
      parts.drain();
      return JSON.readValue(new String(text, StandardCharsets.UTF_8), Manifest.class);
    } catch (JacksonException damaged) {
      throw new EOFException("no manifest");
    }
  }
}
