package org.relieflink.law;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * 严格地读规则文件：dated files of what offices and law set; an unknown key, a missing one or a wrong type
 * stops the start, since a rule that is half understood guards nothing.
 *
 * @param file named in every complaint
 * @param row the keys and values as read
 */
public record RuleFile(String file, Map<?, ?> row) {

  /** A file that ships with the program, by its name on the class path. */
  public static RuleFile shipped(String name, Set<String> keys) {
    try (InputStream in = RuleFile.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return read(name, in, keys);
    } catch (IOException failure) {
      throw new IllegalStateException(name + " not readable", failure);
    }
  }

  /** A file of whoever runs the program. */
  public static RuleFile read(String name, InputStream in, Set<String> keys) {
    return headed(of(name, load(name).loadFromInputStream(in), keys));
  }

  /** The same, opened here. */
  public static RuleFile open(String name, Opening opening, Set<String> keys) {
    try (InputStream in = opening.open()) {
      return read(name, in, keys);
    } catch (IOException failure) {
      throw new IllegalStateException(name + " not readable", failure);
    }
  }

  /** 打开：where the bytes come from. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  public static RuleFile parse(String yaml, Set<String> keys) {
    return headed(of("yaml", load("yaml").loadFromString(yaml), keys));
  }

  /** Every file says which version it is and when somebody last looked at its sources. */
  private static RuleFile headed(RuleFile file) {
    file.text("version");
    file.day("last_confirmed_on");
    return file;
  }

  private static Load load(String label) {
    return new Load(LoadSettings.builder().setLabel(label).build());
  }

  private static RuleFile of(String file, @Nullable Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map && keys.containsAll(map.keySet())) {
      return new RuleFile(file, map);
    }
    throw new IllegalStateException(file + ": only the keys " + keys + " are known: " + value);
  }

  /** The rows under a key, each with these keys and no others. */
  public List<RuleFile> rows(String key, Set<String> keys) {
    return items(key).stream().map(item -> of(file, item, keys)).toList();
  }

  /** What is under a key, with these keys and no others. */
  public RuleFile part(String key, Set<String> keys) {
    return of(file, row.get(key), keys);
  }

  /** The words under a key. */
  public List<String> words(String key) {
    return items(key).stream().map(String::valueOf).toList();
  }

  private List<?> items(String key) {
    if (row.get(key) instanceof List<?> items && !items.isEmpty()) {
      return items;
    }
    throw new IllegalStateException(file + ": " + key + " wants at least one entry in " + row);
  }

  public String text(String key) {
    if (row.get(key) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new IllegalStateException(file + ": " + key + " missing in " + row);
  }

  public int number(String key) {
    if (row.get(key) instanceof Integer value && value > 0) {
      return value;
    }
    throw new IllegalStateException(file + ": " + key + " must be a number from 1 in " + row);
  }

  /**
   * A limit of one's own: its value, with its status and its source, which must be there.
   *
   * @param key of a part with {@code value}, {@code status} and {@code source}
   */
  public int limit(String key) {
    RuleFile limit = part(key, Set.of("value", "status", "source"));
    limit.status();
    limit.text("source");
    return limit.number("value");
  }

  /** A number within bounds. */
  public int number(String key, int least, int most) {
    if (row.get(key) instanceof Integer value && value >= least && value <= most) {
      return value;
    }
    throw new IllegalStateException(
        file + ": " + key + " must be a number from " + least + " to " + most + " in " + row);
  }

  private <T> T understood(String key, Function<String, T> reading) {
    return understood(key, text(key), reading);
  }

  private <T> T understood(String key, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new IllegalStateException(
          file + ": " + key + " not understood: " + text + " in " + row, wrong);
    }
  }

  public boolean has(String key) {
    return row.containsKey(key);
  }

  /** False where the key is missing. */
  public boolean flag(String key) {
    Object value = row.get(key);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw new IllegalStateException(file + ": " + key + " must be true or false in " + row);
  }

  public LocalDate day(String key) {
    return understood(key, LocalDate::parse);
  }

  public @Nullable LocalDate dayOrNull(String key) {
    return has(key) ? day(key) : null;
  }

  public LocalTime time(String key) {
    return understood(key, LocalTime::parse);
  }

  public <T extends Enum<T>> T word(Class<T> type, String key) {
    return understood(key, word -> Enum.valueOf(type, word));
  }

  /** The words under a key, each one of a set. */
  public <T extends Enum<T>> Set<T> words(Class<T> type, String key) {
    Set<T> words = EnumSet.noneOf(type);
    for (String word : words(key)) {
      words.add(understood(key, word, name -> Enum.valueOf(type, name)));
    }
    return words;
  }

  public TextStatus status() {
    String code = text("status");
    return Arrays.stream(TextStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file + ": unknown status " + code));
  }

  public Clause clause() {
    return Instruments.shipped().cite(text("instrument"), text("article"));
  }
}
