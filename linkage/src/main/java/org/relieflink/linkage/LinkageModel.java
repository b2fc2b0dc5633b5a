package org.relieflink.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * 比对模型：各项比对结果的概率、阈值和来历。
 *
 * <p>Read from a properties file (UTF-8); the shipped one is {@code model-default.properties}.
 */
public final class LinkageModel {
  private static final String STANDARD = "model-default.properties";

  /** Where decisions fall, and what sharing a household number is worth. */
  record Thresholds(double auto, double review, double rivalMost, double householdStep) {}

  private final Properties values;

  private LinkageModel(Properties values) {
    this.values = values;
  }

  /** The shipped model. */
  public static LinkageModel standard() {
    try (InputStream in = LinkageModel.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + STANDARD);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model in the form of the shipped one. */
  public static LinkageModel read(Reader reader) throws IOException {
    Properties values = new Properties();
    values.load(reader);
    return new LinkageModel(values);
  }

  public String id() {
    return text("model.id");
  }

  /** Where the weights come from, in plain words. */
  public String provenance() {
    return text("model.provenance");
  }

  /** Score (log2 odds) from which a hit is {@link HitLevel#AUTO}. */
  public double autoThreshold() {
    return number("threshold.auto");
  }

  /** Score (log2 odds) from which a hit is shown at all. */
  public double reviewThreshold() {
    return number("threshold.review");
  }

  Thresholds thresholds() {
    return new Thresholds(
        autoThreshold(), reviewThreshold(), number("rival.most"), number("household.step"));
  }

  /** log2 odds of an outcome: {@code m} among true pairs against {@code u} among others. */
  double[] weights(String field, Level[] levels) {
    double[] weights = new double[levels.length];
    for (Level level : levels) {
      if (!level.name().equals("MISSING")) {
        String key = field + "." + level.name();
        weights[level.rank()] = Logs.log2(number(key + ".m") / number(key + ".u"));
      }
    }
    return weights;
  }

  /**
   * log2 of how much likelier an outcome is between two members of a family than between two records
   * of one person; 0 where the model says nothing.
   */
  double[] familyOdds(String field, Level[] levels) {
    double[] odds = new double[levels.length];
    for (Level level : levels) {
      String key = field + "." + level.name();
      if (values.containsKey(key + ".family")) {
        odds[level.rank()] = Logs.log2(number(key + ".family") / number(key + ".m"));
      }
    }
    return odds;
  }

  double number(String key) {
    String value = text(key);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("比对模型参数 " + key + " 不是数字：" + value, e);
    }
  }

  private String text(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("比对模型缺少参数：" + key);
    }
    return value.strip();
  }
}
