package org.relieflink.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * 把一份写对了的文件在每一处各写错一次，记下读的人得到什么话。Makes every single mistake in a right file, one at a time: a key
 * nobody knows in each section, each key left out, each value of another kind; and writes down what
 * the reader is told.
 */
final class FileMistakes {
  private static final String WEATHER = "天气";

  /** Sections that stand in many places and are read by the same code: looked into once. */
  private static final Set<String> REPEATED = Set.of("clause", "multiple", "amount");

  private final Map<?, ?> right;
  private final Function<String, Reading<?>> reader;
  private final StringBuilder told = new StringBuilder();
  private final Set<Object> seen = new HashSet<>();

  private FileMistakes(String yaml, Function<String, Reading<?>> reader) {
    this.right = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    this.reader = reader;
  }

  /** What is said about each mistake, in the order of the file. */
  static String all(String yaml, Function<String, Reading<?>> reader) {
    FileMistakes mistakes = new FileMistakes(yaml, reader);
    mistakes.told.append("照样读：").append(mistakes.read(mistakes.right)).append('\n');
    mistakes.walk(mistakes.right, List.of());
    return mistakes.told.toString();
  }

  private void walk(Object value, List<Object> place) {
    if (value instanceof Map<?, ?> map) {
      told.append('\n').append(place.isEmpty() ? "文件" : name(place)).append('\n');
      tell("多写“天气”", replaced(place, with(map, WEATHER, "晴")));
      map.keySet().forEach(key -> mistakes(map, key, place));
      for (Object key : map.keySet()) {
        if (!REPEATED.contains(key) || seen.add(key)) {
          walk(map.get(key), longer(place, key));
        }
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.get(i), longer(place, i));
      }
    }
  }

  private void mistakes(Map<?, ?> map, Object key, List<Object> place) {
    Object value = map.get(key);
    Map<Object, Object> without = new LinkedHashMap<>(map);
    without.remove(key);
    tell("不写 " + key, replaced(place, without));
    if (value instanceof Map || value instanceof List) {
      tell(key + " 写成一个词", replaced(place, with(map, key, WEATHER)));
    } else {
      tell(key + " 写成“天气”", replaced(place, with(map, key, WEATHER)));
      tell(key + " 写成一串", replaced(place, with(map, key, List.of(WEATHER))));
    }
    if (value instanceof List) {
      tell(key + " 里套一串", replaced(place, with(map, key, List.of(List.of(WEATHER)))));
      tell(key + " 里写“天气”", replaced(place, with(map, key, List.of(WEATHER))));
    }
  }

  private void tell(String what, Object file) {
    told.append("  ").append(what).append("：").append(read(file)).append('\n');
  }

  private String read(Object file) {
    String text =
        new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build())
            .dumpToString(file);
    List<String> problems =
        reader.apply(text) instanceof Reading.Bad<?> bad
            ? bad.problems().stream().map(YamlProblem::text).toList()
            : List.of();
    return problems.isEmpty() ? "可以" : String.join("\n    ", problems);
  }

  /** The whole file with another value at a place. */
  private Object replaced(List<Object> place, Object value) {
    return replaced(right, place, value);
  }

  private static Object replaced(Object whole, List<Object> place, Object value) {
    if (place.isEmpty()) {
      return value;
    }
    List<Object> rest = place.subList(1, place.size());
    if (whole instanceof Map<?, ?> map) {
      return with(map, place.get(0), replaced(map.get(place.get(0)), rest, value));
    }
    List<Object> list = new ArrayList<>((List<?>) whole);
    int at = (Integer) place.get(0);
    list.set(at, replaced(list.get(at), rest, value));
    return list;
  }

  private static Map<Object, Object> with(Map<?, ?> map, Object key, Object value) {
    Map<Object, Object> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static List<Object> longer(List<Object> place, Object next) {
    List<Object> longer = new ArrayList<>(place);
    longer.add(next);
    return longer;
  }

  private static String name(List<Object> place) {
    StringBuilder name = new StringBuilder();
    for (Object one : place) {
      name.append(one instanceof Integer ? "[" + one + "]" : (name.isEmpty() ? "" : ".") + one);
    }
    return name.toString();
  }
}
