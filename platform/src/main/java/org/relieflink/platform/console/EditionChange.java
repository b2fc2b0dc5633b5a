package org.relieflink.platform.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 两版之间的一处不同。
 *
 * @param before null for what was added
 * @param after null for what was withdrawn
 */
public record EditionChange(@Nullable DictionaryEntry before, @Nullable DictionaryEntry after) {

  /** What differs, in the order of the newer content; withdrawn ones last. */
  public static List<EditionChange> between(
      List<DictionaryEntry> before, List<DictionaryEntry> after) {
    List<DictionaryEntry> gone = new ArrayList<>(before);
    List<DictionaryEntry> come = new ArrayList<>();
    for (DictionaryEntry entry : after) {
      if (!gone.remove(entry)) {
        come.add(entry);
      }
    }
    Map<List<String>, List<DictionaryEntry>> open = new HashMap<>();
    gone.forEach(entry -> open.computeIfAbsent(key(entry), key -> new ArrayList<>()).add(entry));
    List<EditionChange> changes = new ArrayList<>();
    for (DictionaryEntry entry : come) {
      List<DictionaryEntry> old = open.getOrDefault(key(entry), List.of());
      DictionaryEntry partner = old.isEmpty() ? null : old.remove(0);
      changes.add(new EditionChange(partner, entry));
      if (partner != null) {
        gone.remove(partner);
      }
    }
    gone.forEach(entry -> changes.add(new EditionChange(entry, null)));
    return changes;
  }

  private static List<String> key(DictionaryEntry entry) {
    return List.of(entry.group(), entry.code(), entry.name());
  }

  /** ADDED, CHANGED or WITHDRAWN. */
  public String kind() {
    return before == null ? "ADDED" : after == null ? "WITHDRAWN" : "CHANGED";
  }

  /** The entry that names it. */
  public DictionaryEntry named() {
    DictionaryEntry now = after;
    DictionaryEntry old = before;
    if (now != null) {
      return now;
    }
    if (old != null) {
      return old;
    }
    throw new IllegalStateException("a change of nothing");
  }
}
