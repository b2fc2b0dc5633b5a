package org.relieflink.platform.vault.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.secret.OwnerOnly;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.vault.VaultSettings;
import org.springframework.stereotype.Component;

/**
 * 每个人的秘密，一人 32 字节，在数据库之外。 A file of 32 random bytes for every subject, at 32 times its number. It
 * is filled ahead of use and forced to disk, so that no row can be committed whose secret is not
 * there. Zeros are a destroyed one: what was sealed with it is gone, also from every copy of the
 * database.
 */
@Component
public class SubjectSecrets {
  static final int LENGTH = 32;
  private static final int STEP = 1 << 15; // one megabyte at a time
  private static final byte[] GONE = new byte[LENGTH];

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private volatile MappedByteBuffer slots;

  SubjectSecrets(VaultSettings settings, ReliefSettings server) {
    this.file = Keyring.folder(settings, server).resolve("subjects");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        KeyringFile.requireOwnerOnly(file);
      }
      this.slots = grown(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Null when it was destroyed; one that was never there is a lost or old file. */
  public byte @Nullable [] find(long subject) {
    if (subject <= 0 || subject >= capacity()) {
      throw new IllegalStateException(
          "no secret of subject " + subject + ": is the file of subjects an old copy?");
    }
    byte[] secret = new byte[LENGTH];
    slots.get((int) (subject * LENGTH), secret);
    return isGone(secret) ? null : secret;
  }

  static boolean isGone(byte[] slot) {
    return Arrays.equals(slot, GONE);
  }

  /** Makes sure that the secrets up to this subject are on disk. */
  public synchronized void reach(long subject) {
    if (subject >= capacity()) {
      try {
        slots = grown(subject);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Destroys for good; on disk when this returns. */
  public synchronized void destroy(Collection<Long> subjects) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long subject : subjects) {
        if (subject > 0 && subject < capacity()) {
          channel.write(ByteBuffer.wrap(GONE), subject * LENGTH);
        }
      }
      channel.force(true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int capacity() {
    return slots.capacity() / LENGTH;
  }

  /** One at a time within this process too, where a lock of the file would be refused. */
  private MappedByteBuffer grown(long subject) throws IOException {
    synchronized (SubjectSecrets.class) {
      return grownAlone(subject);
    }
  }

  private MappedByteBuffer grownAlone(long subject) throws IOException {
    long wanted = (subject / STEP + 1) * STEP * LENGTH;
    if (wanted > Integer.MAX_VALUE) {
      throw new IllegalStateException("more subjects than one file holds (67 million)");
    }
    try (FileChannel channel =
            FileChannel.open(
                file,
                Set.of(
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.rights(file));
        FileLock alone = channel.lock()) {
      byte[] step = new byte[STEP * LENGTH];
      long whole = channel.size() - channel.size() % LENGTH;
      while (whole < wanted) {
        random.nextBytes(step);
        ByteBuffer bytes = ByteBuffer.wrap(step, 0, (int) Math.min(step.length, wanted - whole));
        whole += channel.write(bytes, whole);
      }
      channel.force(true);
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }
}
