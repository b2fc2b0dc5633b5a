package org.relieflink.platform.backup.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.backup.BackupRule;
import org.relieflink.platform.backup.BackupRule.What;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** 备份规则的表：a file that is half understood stops the start, since it would warn of nothing. */
final class BackupRules {
  private static final Set<String> FILE = Set.of("version", "last_confirmed_on", "rules");
  private static final Set<String> ROW =
      Set.of("what", "warn_after_days", "status", "source", "valid_from", "valid_to");

  private final List<BackupRule> rules;

  private BackupRules(List<BackupRule> rules) {
    this.rules = List.copyOf(rules);
    for (BackupRule rule : rules) {
      long same =
          rules.stream()
              .filter(other -> other.what() == rule.what() && other.validOn(rule.validFrom()))
              .count();
      if (same > 1) {
        throw new IllegalStateException("backup rules: two of " + rule.what() + " on one day");
      }
    }
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException naming what is not understood
   */
  static BackupRules read(InputStream in) throws IOException {
    Map<?, ?> file = map(new Load(LoadSettings.builder().build()).loadFromInputStream(in), FILE);
    if (!(file.get("rules") instanceof List<?> rows) || rows.isEmpty()) {
      throw new IllegalStateException("backup rules: no rules");
    }
    List<BackupRule> rules = new ArrayList<>();
    rows.forEach(row -> rules.add(rule(map(row, ROW))));
    return new BackupRules(rules);
  }

  private static Map<?, ?> map(@Nullable Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map && keys.containsAll(map.keySet())) {
      return map;
    }
    throw new IllegalStateException("backup rules: only the keys " + keys + " are known");
  }

  private static BackupRule rule(Map<?, ?> row) {
    if (!(row.get("warn_after_days") instanceof Integer days) || days < 1) {
      throw new IllegalStateException("backup rules: warn_after_days must be a number from 1");
    }
    return new BackupRule(
        What.valueOf(text(row, "what")),
        days,
        status(text(row, "status")),
        text(row, "source"),
        LocalDate.parse(text(row, "valid_from")),
        row.containsKey("valid_to") ? LocalDate.parse(text(row, "valid_to")) : null);
  }

  private static String text(Map<?, ?> row, String key) {
    if (row.get(key) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new IllegalStateException("backup rules: " + key + " is missing");
  }

  private static TextStatus status(String code) {
    return Arrays.stream(TextStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("backup rules: unknown status " + code));
  }

  Optional<BackupRule> on(What what, LocalDate day) {
    return rules.stream().filter(rule -> rule.what() == what && rule.validOn(day)).findFirst();
  }
}
