package org.relieflink.platform.document.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.DocumentSigner;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.KeyFile;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SigningKey;
import org.relieflink.proof.VerifyingKey;
import org.springframework.stereotype.Component;

/**
 * 测试签章，无法律效力：signs with a key of its own outside the database. It binds contents, number and day
 * together; a certified seal is the office's to bring.
 */
@Component
class TestSigner implements DocumentSigner {
  private final Path file;
  private final List<String> known;
  private @Nullable SigningKey key;

  TestSigner(DocumentSettings settings, ReliefSettings server) {
    Path configured = settings.keyFile();
    this.known = settings.knownKeys();
    this.file =
        configured == null ? server.dataDir().resolve("document/test-seal.key") : configured;
  }

  @Override
  public Signed sign(String text) {
    SigningKey own = key();
    VerifyingKey open = own.publicKey();
    return new Signed(
        open.algorithm().code(), open.id(), open.text(), own.sign(text).base64(), false);
  }

  /** Only keys known outside the database count: one that came with the row proves nothing. */
  @Override
  public boolean verifies(String text, Signed signed) {
    String open = signed.publicKey();
    try {
      VerifyingKey with = VerifyingKey.parse(open);
      return (known.contains(open) || isOwn(open))
          && !signed.legal()
          && with.id().equals(signed.keyId())
          && with.algorithm().code().equals(signed.algorithm())
          && with.verifies(text, Octets.ofBase64(signed.value()));
    } catch (IllegalArgumentException nothingOfOurs) {
      return false;
    }
  }

  /** Verifying makes no key: where the file is away, nothing is its own. */
  private boolean isOwn(String open) {
    return Files.exists(file) && key().publicKey().text().equals(open);
  }

  /** Made at the first signing when there is none; never replaced. */
  private synchronized SigningKey key() {
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
      KeyFile.create(file, Algorithm.SM2.generate());
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // the one that is there is used
    }
  }
}
