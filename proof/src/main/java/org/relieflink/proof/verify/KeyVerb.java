package org.relieflink.proof.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.KeyFile;
import org.relieflink.proof.SigningKey;

/** 做一把签名密钥。 Makes a signing key: the closed file, and beside it the public half to hand out. */
final class KeyVerb {
  private KeyVerb() {}

  static int run(List<String> rest, Voice voice) throws IOException {
    Words words = Words.read(rest, Set.of("out", "algorithm"));
    Path file = Path.of(words.get("out"));
    String code = words.find("algorithm").orElse(Algorithm.ED25519.code());
    SigningKey key;
    try {
      key = Algorithm.ofCode(code).generate();
    } catch (IllegalArgumentException unknown) {
      throw new Words.WrongException("wrong.algorithm", code);
    }
    KeyFile.create(file, key);
    voice.answer("key.made", file, KeyFile.publicFile(file), key.publicKey().id());
    return VerifyProgram.AS_SEALED;
  }
}
