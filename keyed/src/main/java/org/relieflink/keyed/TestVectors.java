package org.relieflink.keyed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.StandardFields;

/**
 * 公布的测试向量（vectors.csv）。 The published test vectors: fields of invented people, the canonical bytes
 * and the token of one kind each, under a published key, run, purpose and form.
 */
final class TestVectors {
  private static final String FILE = "vectors.csv";
  private static final int COLUMNS = 10;
  private static final String FORM = "0000000000000000";

  /** One line of the file. */
  record Vector(TokenKind kind, StandardFields fields, String canonical, String token) {
    /** What is right in this build. */
    String computedCanonical() {
      return HexFormat.of().formatHex(CanonicalBytes.of(kind.value(fields)));
    }

    String computedToken() {
      byte @Nullable [] token = new TokenMaker(key(), FORM).token(kind, fields);
      return token == null ? "" : HexFormat.of().formatHex(token);
    }

    boolean holds() {
      return canonical.equals(computedCanonical()) && token.equals(computedToken());
    }
  }

  private TestVectors() {}

  /** Bytes 00, 01 … 1f: public, so never a key for people. */
  static RunKey key() {
    byte[] secret = new byte[RunKey.BYTES];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) i;
    }
    return new RunKey("test-run", "测试向量", secret);
  }

  static List<Vector> published() throws IOException {
    List<Vector> vectors = new ArrayList<>();
    InputStream in = TestVectors.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("missing resource " + FILE);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.startsWith("kind,")) {
          vectors.add(vector(line.split(",", COLUMNS)));
        }
      }
    }
    return vectors;
  }

  private static Vector vector(String[] cells) {
    TokenKind kind =
        Arrays.stream(TokenKind.values())
            .filter(one -> one.code().equals(cells[0]))
            .findFirst()
            .orElseThrow();
    StandardFields fields =
        new StandardFields(
            cells[1],
            "",
            cells[2],
            cells[3],
            Integer.parseInt(cells[4]),
            Integer.parseInt(cells[5]),
            0,
            Integer.parseUnsignedInt(cells[6], 16),
            Long.parseLong(cells[7]));
    return new Vector(kind, fields, cells[8], cells[9]);
  }
}
