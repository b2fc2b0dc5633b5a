package org.relieflink.platform.staff.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.RoleRules.Grantable;
import org.relieflink.platform.staff.RoleRules.Incompatible;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * 读给权的规则：{@code staff/roles.yaml}, strictly: an unknown key, role or status stops the start, since
 * a half understood rule would give rights that nobody meant.
 */
final class RoleRuleReader {
  private static final String FILE = "staff/roles.yaml";

  private RoleRuleReader() {}

  static RoleRules shipped() {
    try (InputStream in = RoleRuleReader.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FILE);
      }
      return rules(new Load(settings()).loadFromInputStream(in));
    } catch (IOException failure) {
      throw new IllegalStateException(FILE + " not readable", failure);
    }
  }

  static RoleRules read(String yaml) {
    return rules(new Load(settings()).loadFromString(yaml));
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setLabel(FILE).build();
  }

  private static RoleRules rules(@Nullable Object loaded) {
    Set<String> keys = Set.of("version", "last_confirmed_on", "grants", "incompatible", "lines");
    Map<?, ?> root = map(loaded, keys);
    return new RoleRules(
        list(root.get("grants")).stream().map(RoleRuleReader::grantable).toList(),
        list(root.get("incompatible")).stream().map(RoleRuleReader::incompatible).toList(),
        list(root.get("lines")).stream().map(String::valueOf).toList());
  }

  private static Grantable grantable(Object item) {
    Map<?, ?> row = map(item, Set.of("by", "roles", "second_person", "source", "status"));
    if (!(row.get("second_person") instanceof Boolean secondPerson)) {
      throw new IllegalStateException(FILE + ": second_person is true or false in " + row);
    }
    return new Grantable(
        Role.valueOf(text(row, "by")),
        roles(row.get("roles")),
        secondPerson,
        text(row, "source"),
        status(row));
  }

  private static Incompatible incompatible(Object item) {
    Map<?, ?> row = map(item, Set.of("title", "one", "other", "source", "status"));
    return new Incompatible(
        text(row, "title"),
        roles(row.get("one")),
        roles(row.get("other")),
        text(row, "source"),
        status(row));
  }

  private static TextStatus status(Map<?, ?> row) {
    String code = text(row, "status");
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
    if (value instanceof Map<?, ?> map && map.keySet().equals(keys)) {
      return map;
    }
    throw new IllegalStateException(FILE + ": exactly the keys " + keys + " are wanted: " + value);
  }
}
