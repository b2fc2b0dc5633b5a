package org.relieflink.platform.watch.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.secret.OwnerOnly;
import org.relieflink.platform.ReliefSettings;
import org.springframework.stereotype.Component;

/** 暗记的密钥，在数据库之外：a file for its owner only, made at the first export, never replaced. */
@Component
class MarkKey {
  private static final int BYTES = 32;
  private final Path file;
  private @Nullable HiddenMark mark;

  MarkKey(ReliefSettings server) {
    this.file = server.dataDir().resolve("watch/export.key");
  }

  synchronized HiddenMark mark() {
    HiddenMark known = mark;
    if (known == null) {
      known = new HiddenMark(load());
      mark = known;
    }
    return known;
  }

  private byte[] load() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void make() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try (OutputStream out = OwnerOnly.create(file)) {
      out.write(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // the one that is there is used
    }
  }
}
