package org.relieflink.platform.vault.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.vault.KeyState;
import org.relieflink.platform.vault.VaultSettings;
import org.springframework.stereotype.Component;

/**
 * 钥匙圈，在数据库之外：who owns the database does not own it. Made at the first start; versions are added and
 * revoked.
 */
@Component
public class Keyring {
  private static final int SECRET = 32;
  private static final int MOST = 255; // the version is one byte of every sealed text

  private final Path file;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private volatile KeyringFile.Content content;
  private volatile KeyedDigest names;

  Keyring(VaultSettings settings, ReliefSettings server, Clock clock) {
    this.clock = clock;
    this.file = folder(settings, server).resolve("keyring");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        KeyringFile.write(
            file,
            new KeyringFile.Content(UUID.randomUUID().toString(), secret(), List.of(fresh(1))));
      }
      this.content = KeyringFile.read(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.names = new KeyedDigest(content.names());
  }

  static Path folder(VaultSettings settings, ReliefSettings server) {
    Path configured = settings.folder();
    return configured == null ? server.dataDir().resolve("keys") : configured;
  }

  String id() {
    return content.id();
  }

  KeyedDigest names() {
    return names;
  }

  /** Without their secrets, oldest first. */
  public List<KeyState> states() {
    return content.versions().stream()
        .map(version -> new KeyState(version.number(), version.since()))
        .toList();
  }

  /** Oldest first; the last one seals. */
  List<KeyVersion> versions() {
    return content.versions();
  }

  KeyVersion newest() {
    List<KeyVersion> versions = content.versions();
    return versions.get(versions.size() - 1);
  }

  /**
   * The version with this number.
   *
   * @throws org.relieflink.platform.vault.BrokenSeal when it was revoked or never was
   */
  KeyVersion get(int number) {
    for (KeyVersion version : content.versions()) {
      if (version.number() == number) {
        return version;
      }
    }
    throw Suite.broken();
  }

  /** A new version that seals from now on. */
  public synchronized int begin() {
    int number = newest().number() + 1;
    if (number > MOST) {
      throw new IllegalStateException("no more than " + MOST + " key versions");
    }
    List<KeyVersion> versions = new ArrayList<>(content.versions());
    versions.add(fresh(number));
    replace(versions);
    return number;
  }

  /**
   * Throws every version but the newest away: what was sealed under them cannot be read any more.
   */
  public synchronized void revokeOld() {
    replace(List.of(newest()));
  }

  private void replace(List<KeyVersion> versions) {
    KeyringFile.Content next = new KeyringFile.Content(content.id(), content.names(), versions);
    try {
      KeyringFile.write(file, next);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    content = next;
  }

  private KeyVersion fresh(int number) {
    return new KeyVersion(number, clock.instant(), secret());
  }

  private byte[] secret() {
    byte[] secret = new byte[SECRET];
    random.nextBytes(secret);
    return secret;
  }
}
