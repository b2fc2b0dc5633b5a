package org.relieflink.platform.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessRule;
import org.relieflink.platform.access.AccessRule.Open;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Sensitivity;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 读权限表：{@code access/<capability>.yaml}; an unknown key or role stops the start. */
@Component
public class AccessRuleReader {
  private static final Set<String> KEYS =
      Set.of("path", "methods", "needs", "lines", "open", "reads", "trail");

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
    Object open = row.get("open");
    Object needs = row.get("needs");
    return new AccessRule(
        String.valueOf(row.get("path")),
        new LinkedHashSet<>(strings(row.get("methods"))),
        needs == null ? null : Need.parse(String.valueOf(needs)),
        row.containsKey("lines") ? new LinkedHashSet<>(strings(row.get("lines"))) : Set.of(),
        open == null ? Open.NO : Open.valueOf(String.valueOf(open)),
        Sensitivity.valueOf(String.valueOf(row.get("reads"))),
        row.get("trail") == null ? null : String.valueOf(row.get("trail")));
  }

  private static List<String> strings(@Nullable Object list) {
    if (!(list instanceof List<?> values) || values.isEmpty()) {
      throw new IllegalStateException("methods and lines must be a list with at least one entry");
    }
    return values.stream().map(String::valueOf).toList();
  }
}
