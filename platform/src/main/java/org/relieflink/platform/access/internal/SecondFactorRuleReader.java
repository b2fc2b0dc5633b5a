package org.relieflink.platform.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.FactorNeed;
import org.relieflink.platform.access.KeyVerification;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SecondFactorRules.Keys;
import org.relieflink.platform.access.SecondFactorRules.Rule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;

/**
 * 读登录第二步的规则，strictly: an unknown key, role or status, a number out of range, or a role without a
 * rule stops the start, since a half understood rule would let in who should not be.
 */
final class SecondFactorRuleReader {
  private static final int WIDEST_WINDOW = 2; // each step more is one more code that is right
  private static final int LONGEST_MINUTES = 30;
  private static final int LONGEST_QUESTION = 10; // minutes: WebAuthn recommends no more

  private SecondFactorRuleReader() {}

  static SecondFactorRules read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      var settings = LoadSettings.builder().setLabel(file.getDescription()).build();
      return rules(new Load(settings).loadFromInputStream(in));
    } catch (IOException failure) {
      throw new IllegalStateException(file.getDescription() + " not readable", failure);
    }
  }

  static SecondFactorRules rules(@Nullable Object loaded) {
    Map<?, ?> root =
        map(
            loaded,
            Set.of(
                "version",
                "last_confirmed_on",
                "roles",
                "window_steps",
                "second_step_minutes",
                "key_verification",
                "key_challenge_minutes"));
    List<Rule> rules = list(root.get("roles")).stream().map(SecondFactorRuleReader::rule).toList();
    Set<Role> missing = EnumSet.allOf(Role.class);
    rules.forEach(rule -> missing.removeAll(rule.roles()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("second factor: no rule for " + missing);
    }
    return new SecondFactorRules(
        rules,
        number(root.get("window_steps"), 0, WIDEST_WINDOW),
        Duration.ofMinutes(number(root.get("second_step_minutes"), 1, LONGEST_MINUTES)),
        new Keys(
            KeyVerification.valueOf(text(sourced(root.get("key_verification")), "value")),
            Duration.ofMinutes(number(root.get("key_challenge_minutes"), 1, LONGEST_QUESTION))));
  }

  private static Rule rule(Object item) {
    Map<?, ?> row = map(item, Set.of("roles", "need", "valid_from", "source", "status"));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    list(row.get("roles")).forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
    return new Rule(
        roles,
        FactorNeed.valueOf(text(row, "need")),
        LocalDate.parse(text(row, "valid_from")),
        text(row, "source"),
        status(row));
  }

  private static int number(@Nullable Object item, int least, int most) {
    Map<?, ?> row = sourced(item);
    if (row.get("value") instanceof Integer value && value >= least && value <= most) {
      return value;
    }
    throw new IllegalStateException(
        "second factor: a number from " + least + " to " + most + " is wanted in " + row);
  }

  /** Each value says where it comes from. */
  private static Map<?, ?> sourced(@Nullable Object item) {
    Map<?, ?> row = map(item, Set.of("value", "source", "status"));
    text(row, "source");
    status(row);
    return row;
  }

  private static TextStatus status(Map<?, ?> row) {
    String code = text(row, "status");
    return Arrays.stream(TextStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("second factor: unknown status " + code));
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new IllegalStateException("second factor: " + key + " missing in " + map);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> items && !items.isEmpty()) {
      return items;
    }
    throw new IllegalStateException("second factor: a list is wanted, not " + value);
  }

  private static Map<?, ?> map(@Nullable Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map && map.keySet().equals(keys)) {
      return map;
    }
    throw new IllegalStateException(
        "second factor: exactly the keys " + keys + " are wanted: " + value);
  }
}
