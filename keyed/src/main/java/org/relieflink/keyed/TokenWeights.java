package org.relieflink.keyed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * 标记的权重，来历写在 weights.properties。 What an agreeing token of each kind is worth, in log2 odds, and
 * where decisions fall. A pair's score is base + sum of weights - log2(rows of the larger file):
 * the larger the lists, the more strangers agree by chance.
 */
final class TokenWeights {
  private static final String FILE = "weights.properties";
  private static final double LN_2 = Math.log(2);

  private final double auto;
  private final double review;
  private final double leastRows;
  private final double[] scores = new double[1 << TokenKind.ALL.size()];

  private TokenWeights(Properties values) {
    auto = number(values, "threshold.auto");
    review = number(values, "threshold.review");
    leastRows = number(values, "least-rows");
    scores[0] = number(values, "base");
    for (int mask = 1; mask < scores.length; mask++) {
      TokenKind kind = TokenKind.ALL.get(Integer.numberOfTrailingZeros(mask));
      scores[mask] = scores[mask & (mask - 1)] + number(values, "weight." + kind.code());
    }
  }

  /** The shipped weights. */
  static TokenWeights shipped() {
    Properties values = new Properties();
    try (InputStream in = TokenWeights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FILE);
      }
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new TokenWeights(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The score of a pair whose agreeing kinds are the set bits. */
  double score(int mask, int rowsOfLargerFile) {
    return scores[mask] - Math.log(Math.max(rowsOfLargerFile, leastRows)) / LN_2;
  }

  /** Score from which a pair is sure enough to be listed as a lead. */
  double auto() {
    return auto;
  }

  /** Score from which a pair is listed at all. */
  double review() {
    return review;
  }

  private static double number(Properties values, String key) {
    String text = values.getProperty(key);
    if (text == null) {
      throw new IllegalStateException(FILE + " has no " + key);
    }
    return Double.parseDouble(text.strip());
  }
}
