package org.relieflink.platform.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.console.DictionaryEntry;

/**
 * 规则文件里的一条条：all rule files of the product are written alike, so one reading serves them. A list is
 * a group, each map in it an entry; whatever is no code, name, day, source or status is told key by
 * key, in the words of the list of dictionaries.
 */
final class YamlEntries {
  private static final List<String> CODE = List.of("id", "kind", "pack", "code", "role", "by");
  private static final List<String> NAME = List.of("title", "label", "class", "name", "place_name");
  private static final List<String> FROM =
      List.of("valid_from", "effective_from", "in_force_from", "published_on");
  private static final List<String> TO = List.of("valid_to", "effective_to", "in_force_to");
  private static final Set<String> HEAD = Set.of("version", "last_confirmed_on", "title");
  private static final Set<String> SPOKEN = Set.of("source", "status", "basis", "clause");

  /** What a list of a department says of its columns is no code list. */
  private static final Set<String> LEFT_OUT = Set.of("fields", "words", "also", "key", "code_sets");

  private final Map<?, ?> words;

  /** The Chinese words for keys and values of the files. */
  YamlEntries(Map<?, ?> words) {
    this.words = words;
  }

  /** Every part of a file on its own. */
  List<DictionaryEntry> parts(Map<?, ?> root) {
    List<DictionaryEntry> found = new ArrayList<>();
    root.forEach(
        (key, value) -> {
          String group = String.valueOf(key);
          if (group.equals("code_sets") || !(HEAD.contains(group) || LEFT_OUT.contains(group))) {
            part(group, value, found);
          }
        });
    return found;
  }

  private void part(String group, @Nullable Object value, List<DictionaryEntry> found) {
    if (value instanceof List<?> items) {
      items.forEach(item -> item(group, item, found));
    } else if (value instanceof Map<?, ?> map && !map.containsKey("value")) {
      map.forEach((key, inner) -> found.add(inner(word(group), String.valueOf(key), inner)));
    } else {
      found.add(inner("", group, value));
    }
  }

  private DictionaryEntry inner(String group, String code, @Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? entry(group, map, new Known(code, ""))
        : new DictionaryEntry(group, code, other(code), say(value), "", "", "", "");
  }

  private void item(String group, @Nullable Object item, List<DictionaryEntry> found) {
    if (!(item instanceof Map<?, ?> map)) {
      String code = Objects.toString(item, "");
      found.add(new DictionaryEntry(word(group), code, other(code), "", "", "", "", ""));
    } else if (map.get("codes") instanceof List<?> codes) {
      var known = new Known("", first(map, "source"));
      codes.forEach(code -> found.add(entry(word(first(map, "name")), (Map<?, ?>) code, known)));
    } else {
      found.add(entry(word(group), map, new Known("", "")));
    }
  }

  /** A file that is one entry, with the code lists it brings. */
  List<DictionaryEntry> whole(Map<?, ?> root) {
    List<DictionaryEntry> found = new ArrayList<>();
    found.add(entry("", root, new Known("", "")));
    if (root.get("code_sets") instanceof List<?> sets) {
      part("code_sets", sets, found);
    }
    return found;
  }

  /** What the place in the file already says of an entry; empty = nothing. */
  private record Known(String code, String source) {}

  private DictionaryEntry entry(String group, Map<?, ?> map, Known known) {
    String code = known.code.isEmpty() ? code(map, group) : known.code;
    String name = named(map, NAME);
    return new DictionaryEntry(
        group,
        code,
        name.isEmpty() ? other(code) : name.equals(code) ? "" : name,
        detail(map),
        named(map, FROM),
        named(map, TO),
        known.source.isEmpty() ? source(map) : known.source,
        status(map));
  }

  /** A name for want of a code, the roles it is about, or the part it stands in. */
  private static String code(Map<?, ?> map, String group) {
    String deed = first(map, "deed");
    String roles =
        map.get("roles") instanceof List<?> all && !map.containsKey("by")
            ? all.stream().map(String::valueOf).collect(Collectors.joining("、"))
            : "";
    return Stream.of((named(map, CODE) + " " + deed).strip(), named(map, NAME), roles, group)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String named(Map<?, ?> map, List<String> keys) {
    return keys.stream()
        .map(key -> first(map, key))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Its plain value; empty when there is none. */
  static String first(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return plain(value) ? Objects.toString(value, "") : "";
  }

  private static boolean plain(@Nullable Object value) {
    return !(value instanceof Map) && !(value instanceof List);
  }

  /** The law first, then what the office says of its own numbers. */
  private String source(Map<?, ?> map) {
    String basis = say(map.containsKey("basis") ? map.get("basis") : map.get("clause"));
    return Stream.of(basis, first(map, "source"))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("；"));
  }

  /** The own one, else that of the first thing inside that has one: a rule may have several. */
  private static String status(Map<?, ?> map) {
    String own = first(map, "status");
    return own.isEmpty()
        ? map.values().stream()
            .filter(Map.class::isInstance)
            .map(inner -> first((Map<?, ?>) inner, "status"))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  private String detail(Map<?, ?> map) {
    return map.entrySet().stream()
        .filter(cell -> !told(String.valueOf(cell.getKey()), cell.getValue()))
        .map(cell -> word(String.valueOf(cell.getKey())) + " " + say(cell.getValue()))
        .collect(Collectors.joining("；"));
  }

  private static boolean told(String key, @Nullable Object value) {
    boolean shown =
        Stream.of(CODE, NAME, FROM, TO).anyMatch(keys -> keys.contains(key)) || key.equals("deed");
    return SPOKEN.contains(key) || LEFT_OUT.contains(key) || (plain(value) && shown);
  }

  /** A list of rules inside a rule is told by its length: it has a page or a file of its own. */
  private String say(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().allMatch(YamlEntries::plain)
          ? items.stream().map(this::say).collect(Collectors.joining("、"))
          : items.stream().map(this::clause).collect(Collectors.joining("、"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(cell -> !String.valueOf(cell.getKey()).equals("status"))
          .map(cell -> word(String.valueOf(cell.getKey())) + " " + say(cell.getValue()))
          .collect(Collectors.joining("，"));
    }
    return word(Objects.toString(value, ""));
  }

  private String clause(@Nullable Object item) {
    return item instanceof Map<?, ?> map && map.containsKey("article")
        ? (first(map, "instrument") + " " + first(map, "article")).strip()
        : say(item);
  }

  private String word(String text) {
    return Objects.toString(words.get(text), text);
  }

  /** The word for a code, when it has one. */
  private String other(String code) {
    String words = Stream.of(code.split("[ 、]")).map(this::word).collect(Collectors.joining("、"));
    return words.equals(code.replace(' ', '、')) ? "" : words;
  }
}
