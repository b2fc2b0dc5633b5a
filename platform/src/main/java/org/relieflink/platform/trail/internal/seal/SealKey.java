package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.KeyFile;
import org.relieflink.proof.SigningKey;
import org.springframework.stereotype.Component;

/** 服务器的签名密钥，在数据库之外：who owns the database does not own this file. */
@Component
class SealKey {
  private final Path file;
  private final Algorithm algorithm;
  private @Nullable SigningKey key;

  SealKey(SealSettings settings, ReliefSettings server) {
    Path configured = settings.keyFile();
    this.file = configured == null ? server.dataDir().resolve("trail/seal.key") : configured;
    this.algorithm = Algorithm.ofCode(settings.keyAlgorithm());
  }

  /** Made at the first call when there is none; never replaced. */
  synchronized SigningKey get() {
    SigningKey known = key;
    if (known == null) {
      known = load();
      key = known;
    }
    return known;
  }

  private SigningKey load() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return KeyFile.read(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void make() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      KeyFile.create(file, algorithm.generate());
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // the one that is there is used
    }
  }
}
