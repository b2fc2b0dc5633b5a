package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 密钥文件：只有本人能读，永不盖掉旧的。 The file of a run key: for its owner alone, never written over. */
final class KeyFile {
  static final String RUN = "run";
  static final String PURPOSE = "purpose";

  private KeyFile() {}

  static void write(RunKey key, Path file) throws IOException {
    writeSecret(file, SealedKind.KEY, head(key.runId(), key.purpose()), key.secret());
  }

  static RunKey read(Path file) throws IOException {
    try (SealedReader reader = SealedReader.open(file, SealedKind.KEY)) {
      return new RunKey(reader.header(RUN), reader.header(PURPOSE), only(reader));
    }
  }

  static Map<String, String> head(String runId, String purpose) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put(RUN, runId);
    head.put(PURPOSE, purpose);
    return head;
  }

  /** Writes a file whose body is one line of hex. */
  static void writeSecret(Path file, SealedKind kind, Map<String, String> head, byte[] bytes)
      throws IOException {
    if (Files.exists(file)) {
      throw new KeyedRefusedException(Refusal.WILL_NOT_OVERWRITE, file);
    }
    try (SealedWriter writer = SealedWriter.start(file, kind, head)) {
      writer.line(HexFormat.of().formatHex(bytes));
      writer.finish();
    }
  }

  /** The one line of hex of such a file, its seal proved. */
  static byte[] only(SealedReader reader) throws IOException {
    String text = reader.next();
    @Nullable String end = text == null ? null : reader.next();
    if (text == null || end != null) {
      throw reader.damaged();
    }
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException notHex) {
      throw reader.damaged();
    }
  }
}
