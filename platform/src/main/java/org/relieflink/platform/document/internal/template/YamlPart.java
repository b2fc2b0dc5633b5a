package org.relieflink.platform.document.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.YamlProblem;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** 文件的一部分：keys and values with the lines they stand on; every fault is told, not the first. */
final class YamlPart {
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<YamlProblem> problems;

  YamlPart(Node node, Set<String> keys, List<YamlProblem> problems) {
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode map) {
      map.getValue().forEach(pair -> take(pair, keys));
    } else {
      problem(node, "", "这里应当是“键: 值”。", "请照产品带的样式写。");
    }
  }

  private void take(NodeTuple pair, Set<String> keys) {
    String key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    if (!keys.contains(key)) {
      problem(pair.getKeyNode(), key, "没有“" + key + "”这个键。", "能用的是：" + String.join("、", keys) + "。");
    } else if (values.put(key, pair.getValueNode()) != null) {
      problem(pair.getKeyNode(), key, "“" + key + "”写了两次。", "请留一个。");
    }
  }

  void problem(String key, String sentence, String next) {
    problem(values.getOrDefault(key, node), key, sentence, next);
  }

  private void problem(Node where, String path, String sentence, String next) {
    int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    int column = where.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    problems.add(new YamlProblem(line, column, path, sentence, next));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** What must be there. */
  String text(String key) {
    String text = textOr(key, "");
    if (text.isBlank()) {
      problem(key, "没有写“" + key + "”。", "请补上。");
    }
    return text;
  }

  String textOr(String key, String otherwise) {
    Node value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(key, "“" + key + "”应当是一段文字。", "请写成一段。");
    return otherwise;
  }

  boolean flag(String key) {
    String text = textOr(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      problem(key, "“" + key + "”只能是 true 或者 false。", "请改正。");
    }
    return text.equals("true");
  }

  /** One of an enum by its name. */
  <T extends Enum<T>> @Nullable T word(Class<T> type, String key, String text) {
    for (T one : type.getEnumConstants()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    problem(key, "“" + key + "”不认得“" + text + "”。", "能写的是：" + names(type) + "。");
    return null;
  }

  private static <T extends Enum<T>> String names(Class<T> type) {
    List<String> names = new ArrayList<>();
    for (T one : type.getEnumConstants()) {
      names.add(one.name());
    }
    return String.join("、", names);
  }

  /** The parts of a list, each with these keys and no others. */
  List<YamlPart> parts(String key, Set<String> keys) {
    return items(key).stream().map(item -> new YamlPart(item, keys, problems)).toList();
  }

  /** The rows of a table. */
  List<List<String>> rows(String key) {
    List<List<String>> rows = new ArrayList<>();
    for (Node row : items(key)) {
      List<String> cells = new ArrayList<>();
      if (row instanceof SequenceNode sequence) {
        for (Node cell : sequence.getValue()) {
          cells.add(cell instanceof ScalarNode scalar ? scalar.getValue() : "");
        }
      }
      if (cells.isEmpty() || cells.size() % 2 != 0) {
        problem(row, key, "一行要有成对的格子：名目，内容。", "请补齐。");
      }
      rows.add(cells);
    }
    return rows;
  }

  private List<Node> items(String key) {
    if (values.get(key) instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    problem(key, "“" + key + "”至少要有一项。", "请补上。");
    return List.of();
  }
}
