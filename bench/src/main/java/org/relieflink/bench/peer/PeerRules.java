package org.relieflink.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * 给对手用的规则数值。 The weights, thresholds and prior that peers are given; see the file for where they
 * come from.
 */
final class PeerRules {
  private static final String FILE = "rules.properties";

  private final Properties values;

  private PeerRules(Properties values) {
    this.values = values;
  }

  static PeerRules read() {
    try (InputStream in = PeerRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FILE);
      }
      Properties values = new Properties();
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new PeerRules(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number as it stands in the file. */
  double number(String key) {
    String text = values.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("The rules have no " + key);
    }
    return Double.parseDouble(text.strip());
  }

  /** log2 odds of an outcome such as {@code name.SAME}: its m against its u. */
  double weight(String outcome) {
    return Math.log(number(outcome + ".m") / number(outcome + ".u")) / Math.log(2);
  }

  /** A number as SQL reads it. */
  static String sql(double value) {
    return String.format(Locale.ROOT, "CAST(%.10f AS FLOAT8)", value);
  }
}
