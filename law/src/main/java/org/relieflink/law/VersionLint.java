package org.relieflink.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 同一地方同一机关的版本：不重叠、不留空。Dated versions of one place and organ must neither overlap nor leave a gap.
 */
final class VersionLint {
  private final Map<String, List<PackLayer>> byOffice = new LinkedHashMap<>();

  VersionLint(List<PackLayer> layers) {
    for (PackLayer layer : layers) {
      String office = layer.place() + " " + layer.sections().extras().organ();
      byOffice.computeIfAbsent(office, key -> new ArrayList<>()).add(layer);
    }
  }

  List<YamlProblem> all() {
    List<YamlProblem> problems = new ArrayList<>();
    for (List<PackLayer> versions : byOffice.values()) {
      versions.sort(Comparator.comparing(PackLayer::from));
      for (int i = 1; i < versions.size(); i++) {
        between(versions.get(i - 1), versions.get(i), problems);
      }
    }
    return problems;
  }

  private static void between(PackLayer earlier, PackLayer later, List<YamlProblem> problems) {
    if (earlier.to() == null || !earlier.to().isBefore(later.from())) {
      problems.add(
          earlier
              .lines()
              .problem(
                  earlier.to() == null ? "effective_from" : "effective_to",
                  name(earlier) + "和" + name(later) + "在 " + later.from() + " 都适用。",
                  "请给前一版写 effective_to: " + later.from().minusDays(1) + "。"));
    } else if (!earlier.to().plusDays(1).equals(later.from())) {
      problems.add(
          later
              .lines()
              .problem(
                  "effective_from",
                  earlier.to().plusDays(1) + " 到 " + later.from().minusDays(1) + " 没有版本适用。",
                  "请写 effective_from: " + earlier.to().plusDays(1) + "，或者补一版。"));
    }
  }

  private static String name(PackLayer layer) {
    return "“" + layer.id() + "”" + layer.version() + " 版";
  }
}
