package org.relieflink.proof.verify;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.KeyFile;
import org.relieflink.proof.SigningKey;
import org.relieflink.proof.VerifyingKey;
import org.relieflink.proof.verify.Words.WrongException;
import org.relieflink.proof.witness.RootBook;
import org.relieflink.proof.witness.WitnessServer;

/** 做证人。 Runs a witness; its key is made at the first start. */
final class WitnessVerb {
  private WitnessVerb() {}

  static int run(List<String> rest, Voice voice, Clock clock) throws IOException {
    Words words = Words.read(rest, Set.of("listen", "store", "key", "server-key", "name"));
    Path store = Path.of(words.get("store"));
    Path keyFile = words.find("key").map(Path::of).orElse(store.resolveSibling("witness.key"));
    VerifyingKey server = serverKey(Path.of(words.get("server-key")));
    InetSocketAddress address = address(words.get("listen"));
    SigningKey key = key(keyFile);
    var witness = new RootBook.Witness(words.find("name").orElse("witness"), key, server, clock);
    try (WitnessServer running =
        WitnessServer.start(address, book(store, witness), key.publicKey())) {
      voice.answer("witness.ready", address.getHostString(), running.port(), key.publicKey().id());
      voice.line(key.publicKey().text());
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return VerifyProgram.AS_SEALED;
  }

  private static RootBook book(Path store, RootBook.Witness witness) throws IOException {
    try {
      return RootBook.open(store, witness);
    } catch (IllegalArgumentException foreign) {
      throw new WrongException("wrong.store", store);
    } catch (IllegalStateException used) {
      throw new WrongException("wrong.store-used", store);
    }
  }

  private static SigningKey key(Path file) throws IOException {
    if (!Files.exists(file)) {
      KeyFile.create(file, Algorithm.ED25519.generate());
    }
    try {
      return KeyFile.read(file);
    } catch (IllegalArgumentException unusable) {
      throw new WrongException("wrong.secret", file);
    }
  }

  private static VerifyingKey serverKey(Path file) throws IOException {
    try {
      return VerifyingKey.parse(Files.readString(file));
    } catch (IllegalArgumentException notAKey) {
      throw new WrongException("wrong.key", file);
    }
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    try {
      return new InetSocketAddress(
          text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1)));
    } catch (IllegalArgumentException wrong) {
      throw new WrongException("wrong.listen", text);
    }
  }
}
