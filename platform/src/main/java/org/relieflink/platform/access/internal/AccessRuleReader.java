package org.relieflink.platform.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Sensitivity;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 读权限表：{@code access/<capability>.yaml}; an unknown key or role stops the start. */
@Component
public class AccessRuleReader {
  private static final Set<String> KEYS = Set.of("path", "methods", "roles", "reads", "trail");
  private static final String EVERYONE = "EVERYONE";
  private static final String SIGNED_IN = "SIGNED_IN";

  public List<AccessRule> all() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.yaml");
      Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      List<AccessRule> rules = new ArrayList<>();
      for (var file : files) {
        rules.addAll(rules(file));
      }
      return rules;
    } catch (IOException failure) {
      throw new IllegalStateException("access table not readable", failure);
    }
  }

  private static List<AccessRule> rules(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      var settings = LoadSettings.builder().setLabel(String.valueOf(file.getFilename())).build();
      var rows = (List<?>) new Load(settings).loadFromInputStream(in);
      return rows.stream().map(row -> rule(file, (Map<?, ?>) row)).toList();
    }
  }

  private static AccessRule rule(Resource file, Map<?, ?> row) {
    if (!KEYS.containsAll(row.keySet())) {
      throw new IllegalStateException(file.getFilename() + ": unknown key in " + row);
    }
    var roles = strings(row.get("roles"));
    return new AccessRule(
        String.valueOf(row.get("path")),
        new LinkedHashSet<>(strings(row.get("methods"))),
        roles(roles),
        roles.contains(EVERYONE),
        Sensitivity.valueOf(String.valueOf(row.get("reads"))),
        row.get("trail") == null ? null : String.valueOf(row.get("trail")));
  }

  private static Set<Role> roles(List<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    for (String name : names) {
      if (name.equals(SIGNED_IN)) {
        roles.addAll(EnumSet.allOf(Role.class));
      } else if (!name.equals(EVERYONE)) {
        roles.add(Role.valueOf(name));
      }
    }
    return roles;
  }

  private static List<String> strings(@Nullable Object list) {
    if (!(list instanceof List<?> values) || values.isEmpty()) {
      throw new IllegalStateException("roles and methods must be lists with at least one entry");
    }
    return values.stream().map(String::valueOf).toList();
  }
}
