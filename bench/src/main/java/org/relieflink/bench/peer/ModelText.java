package org.relieflink.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.relieflink.linkage.LinkageModel;

/**
 * 引擎自带模型的数值，给对手用同样的规则。 The numbers of the engine's shipped model, so that a peer weighs by the same rules.
 */
final class ModelText {
  private static final String SHIPPED = "model-default.properties";

  private final Properties values;

  private ModelText(Properties values) {
    this.values = values;
  }

  static ModelText shipped() {
    try (InputStream in = LinkageModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + SHIPPED);
      }
      Properties values = new Properties();
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new ModelText(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number as it stands in the model. */
  double number(String key) {
    String text = values.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("The model has no " + key);
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
