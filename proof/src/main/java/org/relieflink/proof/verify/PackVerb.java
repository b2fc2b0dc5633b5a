package org.relieflink.proof.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.verify.Words.WrongException;

/** 核验证据包：verify 后面的第一个文件是压缩包时。 The verb {@code verify} where its file is a pack. */
final class PackVerb {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private PackVerb() {}

  /** Whether a file starts like an archive; an export starts with a brace. */
  static boolean isPack(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /** Says what was found, the worst first. */
  static int run(Path file, Roots roots, Roots.Keys keys, Voice voice) throws IOException {
    boolean outside = !roots.isEmpty();
    PackVerdict verdict;
    try {
      verdict = PackVerifier.verify(file, roots, keys);
    } catch (IllegalArgumentException | ZipException damaged) {
      throw new WrongException("wrong.pack", file, String.valueOf(damaged.getMessage()));
    }
    for (PackFault fault : verdict.faults()) {
      voice.answer("pack." + fault.kind(), fault.name(), fault.position(), fault.id());
    }
    if (verdict.faults().isEmpty()) {
      voice.answer("pack.good", verdict.proven(), verdict.size());
    }
    voice.answer("pack.manifest", verdict.manifest().hex());
    if (verdict.open() > 0) {
      voice.say("pack.open", verdict.open());
    }
    if (!outside) {
      voice.say("pack.inside");
    }
    if (keys.server() == null) {
      voice.say("pack.no-key");
    }
    return verdict.faults().isEmpty() ? VerifyProgram.AS_SEALED : VerifyProgram.BAD;
  }
}
