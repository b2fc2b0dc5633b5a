package org.relieflink.synthetic.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.relieflink.synthetic.people.WeightedChoice;

/** 差错率 · The rates of damage-rates.properties, in percent there and as shares here. */
final class DamageRates {
  private static final double PERCENT = 100;

  private final Properties values;

  private DamageRates(Properties values) {
    this.values = values;
  }

  static DamageRates load() {
    return new DamageRates(properties("damage-rates.properties"));
  }

  static Properties properties(String file) {
    Properties read = new Properties();
    try (InputStream in = DamageRates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A share between 0 and 1. */
  double share(String key) {
    return Double.parseDouble(text(key)) / PERCENT;
  }

  /** Choices of one field of one list; a list without rates of its own has those of its kind. */
  <F extends Enum<F>> WeightedChoice<F> of(String list, String field, F right) {
    return choice(key(list, field), right);
  }

  /** Like {@link #of}, for a rate that stands alone. */
  double shareOf(String list, String field) {
    return share(key(list, field));
  }

  /** register.SA.phone where the file has it, else register.phone. */
  private String key(String list, String field) {
    String own = list + "." + field;
    int kind = list.indexOf('.');
    return values.containsKey(own) || kind < 0 ? own : list.substring(0, kind) + "." + field;
  }

  /** The forms with their percentages; what is left up to 100 is {@code right}. */
  <F extends Enum<F>> WeightedChoice<F> choice(String key, F right) {
    WeightedChoice.Builder<F> builder = WeightedChoice.builder();
    double sum = 0;
    for (String pair : text(key).split("\\s+", -1)) {
      int colon = pair.indexOf(':');
      double percent = Double.parseDouble(pair.substring(colon + 1));
      String name = pair.substring(0, colon).toUpperCase(Locale.ROOT);
      builder.add(Enum.valueOf(right.getDeclaringClass(), name), percent);
      sum += percent;
    }
    return builder.add(right, PERCENT - sum).build();
  }

  private String text(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("damage-rates.properties has no " + key);
    }
    return value.strip();
  }
}
