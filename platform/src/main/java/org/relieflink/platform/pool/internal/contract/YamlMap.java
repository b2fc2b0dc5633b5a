package org.relieflink.platform.pool.internal.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * 一层 YAML 键值，按键取走；没有人取的键就是写错的键。 One YAML mapping; a key nobody asked for is an error with its line,
 * so that a typo never silently switches a rule off.
 */
final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlMap(String file, MappingNode node) {
    this.file = file;
    this.line = lineOf(node);
    for (NodeTuple pair : node.getValue()) {
      put(pair);
    }
  }

  static YamlMap read(String file, String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new ContractProblem(file, 1, "文件是空的，请按模板填写。"));
      return asMap(file, root);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw unreadable(file, line);
    } catch (YamlEngineException unmarked) {
      // a character that no YAML may hold is told without a place
      throw unreadable(file, 1);
    }
  }

  private static ContractProblem unreadable(String file, int line) {
    return new ContractProblem(file, line, "不是合规的 YAML，请检查缩进、冒号和引号。");
  }

  String text(String key) {
    return findText(key).orElseThrow(() -> new ContractProblem(file, line, "缺少“" + key + "”，请补上。"));
  }

  Optional<String> findText(String key) {
    return Optional.ofNullable(take(key)).map(node -> scalar(key, node));
  }

  int number(String key, int least, int most) {
    String text = text(key);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw problem(key, "“" + key + "”要写 " + least + " 到 " + most + " 之间的整数，现在是“" + text + "”。");
  }

  boolean flag(String key) {
    String text = findText(key).orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(key, "“" + key + "”只能写 true 或 false，现在是“" + text + "”。");
    };
  }

  /** The value as one of the named choices, e.g. {@code household} for {@code HOUSEHOLD}. */
  <T> T choice(String key, Map<String, T> choices) {
    String text = text(key);
    @Nullable T chosen = choices.get(text);
    if (chosen == null) {
      throw problem(
          key, "不认识“" + text + "”，“" + key + "”可以写：" + String.join("、", choices.keySet()) + "。");
    }
    return chosen;
  }

  List<String> texts(String key) {
    @Nullable Node node = take(key);
    if (node == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence(key, node)) {
      texts.add(scalar(key, item));
    }
    return List.copyOf(texts);
  }

  YamlMap map(String key) {
    @Nullable Node node = take(key);
    if (node == null) {
      throw new ContractProblem(file, line, "缺少“" + key + "”，请补上。");
    }
    return asMap(file, node);
  }

  List<YamlMap> maps(String key) {
    @Nullable Node node = take(key);
    if (node == null) {
      return List.of();
    }
    return sequence(key, node).stream().map(item -> asMap(file, item)).toList();
  }

  /** Every entry of this mapping as a mapping of its own, in the order of the file. */
  <T> Map<String, T> eachMap(Function<YamlMap, T> reader) {
    Map<String, T> result = new LinkedHashMap<>();
    for (String key : List.copyOf(values.keySet())) {
      result.put(key, reader.apply(map(key)));
    }
    return result;
  }

  /** To be called when everything known has been asked for. */
  void done() {
    for (Map.Entry<String, Integer> entry : lines.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        throw new ContractProblem(
            file,
            entry.getValue(),
            "不认识的键“" + entry.getKey() + "”。这里可以写：" + String.join("、", asked) + "。");
      }
    }
  }

  ContractProblem problem(String key, String sentence) {
    return new ContractProblem(file, lines.getOrDefault(key, line), sentence);
  }

  private @Nullable Node take(String key) {
    asked.add(key);
    return values.get(key);
  }

  private void put(NodeTuple pair) {
    String key = scalar("", pair.getKeyNode());
    if (values.put(key, pair.getValueNode()) != null) {
      throw new ContractProblem(file, lineOf(pair.getKeyNode()), "“" + key + "”写了两次，请留一个。");
    }
    lines.put(key, lineOf(pair.getKeyNode()));
  }

  private static YamlMap asMap(String file, Node node) {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(file, mapping);
    }
    throw new ContractProblem(file, lineOf(node), "这里应当是“键: 值”的形式。");
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ContractProblem(file, lineOf(node), "“" + key + "”应当是一个值。");
  }

  private List<Node> sequence(String key, Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new ContractProblem(file, lineOf(node), "“" + key + "”应当是一个列表，如 [甲, 乙]。");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
