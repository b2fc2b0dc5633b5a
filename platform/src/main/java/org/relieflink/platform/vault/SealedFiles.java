package org.relieflink.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.vault.internal.SegmentReader;
import org.relieflink.platform.vault.internal.SegmentWriter;
import org.relieflink.platform.vault.internal.Suite;
import org.springframework.stereotype.Service;

/**
 * 盘上的密文文件。 Files that are sealed on their way to the disk, in segments, each under a key of its
 * own; that key is sealed in the database, so that a rotation of keys need not touch the file.
 */
@Service
public class SealedFiles {
  private static final int KEY = 32;

  private final Vault vault;
  private final Suite suite;
  private final SecureRandom random = new SecureRandom();

  SealedFiles(Vault vault, VaultSettings settings) {
    this.vault = vault;
    this.suite = Suite.ofSetting(settings.cipher());
  }

  /**
   * Writes a file.
   *
   * @param place of the key in the database
   * @return the sealed key
   */
  public byte[] write(Path file, InputStream plain, Place place, long subject) throws IOException {
    byte[] key = new byte[KEY];
    random.nextBytes(key);
    byte[] prefix = new byte[SegmentWriter.PREFIX];
    random.nextBytes(prefix);
    try (OutputStream out = new SegmentWriter(Files.newOutputStream(file), suite, key, prefix)) {
      plain.transferTo(out);
    }
    return vault.seal(place, List.of(subject), key);
  }

  /**
   * A file on the disk with its key.
   *
   * @param place of the key in the database
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Stored(Path file, Place place, long subject, byte[] sealedKey) {
    @Override
    public String toString() {
      return "Stored[" + subject + "]";
    }
  }

  /**
   * Reads it into the clear.
   *
   * @return false when it was destroyed
   * @throws BrokenSeal when it was changed, cut or lengthened
   */
  public boolean read(Stored stored, Path clear) throws IOException {
    Optional<byte[]> key =
        vault.open(stored.place(), List.of(stored.subject()), stored.sealedKey());
    if (key.isEmpty()) {
      return false;
    }
    try (InputStream in = new SegmentReader(Files.newInputStream(stored.file()), key.get());
        OutputStream out = Files.newOutputStream(clear)) {
      in.transferTo(out);
    }
    return true;
  }
}
