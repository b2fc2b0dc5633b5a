package org.relieflink.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 两版规则包差在哪里：一处一行。One value that two versions of a pack do not share.
 *
 * @param name what is changed, in Chinese
 * @param before null when the earlier version has none
 * @param after null when the later version has none
 */
public record PackDifference(String name, @Nullable String before, @Nullable String after) {

  /** All differences in the order of a pack file; empty for packs with the same values. */
  public static List<PackDifference> of(RulePack before, RulePack after) {
    Map<String, String> old = PackValues.of(before);
    Map<String, String> now = PackValues.of(after);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    List<PackDifference> all = new ArrayList<>();
    for (String name : names) {
      String was = old.get(name);
      String is = now.get(name);
      if (was == null || !was.equals(is)) {
        all.add(new PackDifference(name, was, is));
      }
    }
    return List.copyOf(all);
  }

  /** 例：救助基准：从 1,000 元改为 1,100 元。 One sentence. */
  public String sentence() {
    if (before == null) {
      return name + "：新写了 " + after + "。";
    }
    return after == null
        ? name + "：原来是 " + before + "，现在不写了。"
        : name + "：从 " + before + " 改为 " + after + "。";
  }
}
