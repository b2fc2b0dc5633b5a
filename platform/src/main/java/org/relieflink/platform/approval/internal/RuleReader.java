package org.relieflink.platform.approval.internal;

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
import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * 读授权规则：{@code approval/rules.yaml}, strictly: an unknown key, role, kind or clause stops the
 * start, since a rule that is half understood guards nothing.
 */
final class RuleReader {
  private static final String FILE = "approval/rules.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "kind",
          "title",
          "ask",
          "agree",
          "agreements",
          "lifetime",
          "source",
          "basis",
          "valid_from",
          "valid_to");
  private static final Set<String> AGREEMENTS =
      Set.of("persons", "departments", "own_department", "status");
  private static final Set<String> LIFETIME = Set.of("hours", "status");
  private static final Set<String> BASIS = Set.of("instrument", "article");

  private RuleReader() {}

  static List<ApprovalRule> shipped() {
    try (InputStream in = RuleReader.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FILE);
      }
      return read(new Load(settings()).loadFromInputStream(in));
    } catch (IOException failure) {
      throw new IllegalStateException(FILE + " not readable", failure);
    }
  }

  static List<ApprovalRule> read(String yaml) {
    return read(new Load(settings()).loadFromString(yaml));
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setLabel(FILE).build();
  }

  private static List<ApprovalRule> read(@Nullable Object loaded) {
    Map<?, ?> root = map(loaded, Set.of("version", "last_confirmed_on", "rules"));
    return list(root.get("rules")).stream().map(row -> rule(map(row, KEYS))).toList();
  }

  private static ApprovalRule rule(Map<?, ?> row) {
    Map<?, ?> agreements = map(row.get("agreements"), AGREEMENTS);
    Map<?, ?> lifetime = map(row.get("lifetime"), LIFETIME);
    return new ApprovalRule(
        ApprovalKind.valueOf(text(row, "kind")),
        text(row, "title"),
        roles(row.get("ask")),
        roles(row.get("agree")),
        number(agreements, "persons"),
        number(agreements, "departments"),
        Boolean.TRUE.equals(agreements.get("own_department")),
        Duration.ofHours(number(lifetime, "hours")),
        status(agreements),
        status(lifetime),
        text(row, "source"),
        list(row.get("basis")).stream().map(item -> clause(map(item, BASIS))).toList(),
        LocalDate.parse(text(row, "valid_from")),
        row.containsKey("valid_to") ? LocalDate.parse(text(row, "valid_to")) : null);
  }

  private static Clause clause(Map<?, ?> item) {
    return Instruments.shipped().cite(text(item, "instrument"), text(item, "article"));
  }

  private static TextStatus status(Map<?, ?> map) {
    String code = text(map, "status");
    return Arrays.stream(TextStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + ": unknown status " + code));
  }

  private static Set<Role> roles(@Nullable Object names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    list(names).forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
    return roles;
  }

  private static int number(Map<?, ?> map, String key) {
    if (map.get(key) instanceof Integer value && value > 0) {
      return value;
    }
    throw new IllegalStateException(FILE + ": " + key + " must be a number from 1 in " + map);
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new IllegalStateException(FILE + ": " + key + " missing in " + map);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> items && !items.isEmpty()) {
      return items;
    }
    throw new IllegalStateException(FILE + ": a list with at least one entry is wanted: " + value);
  }

  private static Map<?, ?> map(@Nullable Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map && keys.containsAll(map.keySet())) {
      return map;
    }
    throw new IllegalStateException(FILE + ": only the keys " + keys + " are known: " + value);
  }
}
