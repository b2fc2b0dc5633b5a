package org.relieflink.platform.watch;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.law.TextStatus;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ResourceLoader;

/**
 * 严格地读：dated files of rules; an unknown key, a missing one or a wrong type stops the start, since a
 * rule that is half understood guards nothing.
 *
 * @param file named in every complaint
 * @param row the keys and values as read
 */
public record StrictYaml(String file, Map<?, ?> row) {

  public static StrictYaml load(ResourceLoader resources, String location, Set<String> keys) {
    try (InputStream in = resources.getResource(location).getInputStream()) {
      return of(location, load(location).loadFromInputStream(in), keys);
    } catch (IOException failure) {
      throw new IllegalStateException(location + " not readable", failure);
    }
  }

  public static StrictYaml parse(String yaml, Set<String> keys) {
    return of("yaml", load("yaml").loadFromString(yaml), keys);
  }

  private static Load load(String label) {
    return new Load(LoadSettings.builder().setLabel(label).build());
  }

  private static StrictYaml of(String file, @Nullable Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map && keys.containsAll(map.keySet())) {
      return new StrictYaml(file, map);
    }
    throw new IllegalStateException(file + ": only the keys " + keys + " are known: " + value);
  }

  /** The rows under a key, each with these keys and no others. */
  public List<StrictYaml> rows(String key, Set<String> keys) {
    return items(key).stream().map(item -> of(file, item, keys)).toList();
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
    return LocalDate.parse(text(key));
  }

  public @Nullable LocalDate dayOrNull(String key) {
    return has(key) ? day(key) : null;
  }

  public LocalTime time(String key) {
    return LocalTime.parse(text(key));
  }

  public <T extends Enum<T>> T word(Class<T> type, String key) {
    return Enum.valueOf(type, text(key));
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
