package org.relieflink.platform.vault.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 钥匙文件，只读不开。 The two files of keys, looked at without taking them into use. */
public final class KeyFiles {
  private static final int BUFFER = 1 << 16;

  private KeyFiles() {}

  /** Name of a keyring. */
  public static String id(Path keyring) throws IOException {
    return KeyringFile.read(keyring).id();
  }

  /** Numbers of the versions that a keyring still has, oldest first. */
  public static List<Integer> versions(Path keyring) throws IOException {
    return KeyringFile.read(keyring).versions().stream().map(KeyVersion::number).toList();
  }

  /** The last subject with a slot. */
  public static long highest(Path subjects) throws IOException {
    return Files.size(subjects) / SubjectSecrets.LENGTH - 1;
  }

  /** Slots of zeros. */
  public static List<Long> destroyed(Path subjects) throws IOException {
    List<Long> found = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(subjects), BUFFER)) {
      byte[] slot = in.readNBytes(SubjectSecrets.LENGTH);
      for (long subject = 0; slot.length == SubjectSecrets.LENGTH; subject++) {
        if (SubjectSecrets.isGone(slot)) {
          found.add(subject);
        }
        slot = in.readNBytes(SubjectSecrets.LENGTH);
      }
    }
    return found;
  }
}
