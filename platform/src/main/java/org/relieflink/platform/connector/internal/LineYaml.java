package org.relieflink.platform.connector.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/** 一层键值，按键取走；没有人取的键就是写错的键。 One mapping of a configuration, with the lines of its keys. */
final class LineYaml {
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})([smhd])");

  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private LineYaml(String file, Node node) {
    this.file = file;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new LineProblem(file, line, "这里应当是“键: 值”的形式。");
    }
    for (NodeTuple pair : mapping.getValue()) {
      String key = scalar("", pair.getKeyNode());
      int at = lineOf(pair.getKeyNode());
      if (values.put(key, pair.getValueNode()) != null) {
        throw new LineProblem(file, at, "“" + key + "”写了两次，请留一个。");
      }
      lines.put(key, at);
    }
  }

  static LineYaml read(String file, String text) {
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel(file).build())
              .composeString(text)
              .orElseThrow(() -> new LineProblem(file, 1, "文件是空的，请按说明填写。"));
      return new LineYaml(file, root);
    } catch (MarkedYamlEngineException wrong) {
      int at = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new LineProblem(file, at, "不是合规的 YAML，请检查缩进、冒号和引号。");
    } catch (YamlEngineException unmarked) {
      throw new LineProblem(file, 1, "不是合规的 YAML，请检查缩进、冒号和引号。");
    }
  }

  /** A value that must be there and look like this. */
  String text(String key, String pattern) {
    String text = find(key).orElseThrow(() -> new LineProblem(file, line, "缺少“" + key + "”，请补上。"));
    if (!text.matches(pattern)) {
      throw problem(key, "“" + key + "”写得不对，请按说明改。");
    }
    return text;
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(take(key)).map(node -> scalar(key, node));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  int number(String key, int otherwise, int most) {
    String text = find(key).orElse(Integer.toString(otherwise));
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw problem(key, "“" + key + "”要写 1 到 " + most + " 的整数。");
  }

  /** 30s, 10m, 2h, 1d. */
  Duration duration(String key) {
    var read = DURATION.matcher(text(key, ".*"));
    if (!read.matches()) {
      throw problem(key, "“" + key + "”要写成 30s、10m、2h 或 1d 这样。");
    }
    long amount = Long.parseLong(read.group(1));
    return switch (read.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  <T> T choice(String key, Map<String, T> choices) {
    @Nullable T chosen = choices.get(text(key, ".*"));
    if (chosen == null) {
      throw problem(key, "“" + key + "”可以写：" + String.join("、", choices.keySet()) + "。");
    }
    return chosen;
  }

  List<String> texts(String key) {
    @Nullable Node node = take(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem(key, "“" + key + "”应当是一个列表，如 [甲, 乙]。");
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      texts.add(scalar(key, item));
    }
    return List.copyOf(texts);
  }

  LineYaml map(String key) {
    @Nullable Node node = take(key);
    if (node == null) {
      throw new LineProblem(file, line, "缺少“" + key + "”，请补上。");
    }
    return new LineYaml(file, node);
  }

  /** All keys with their values, in the order of the file. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String key : List.copyOf(values.keySet())) {
      pairs.put(key, text(key, "(?s).+"));
    }
    return pairs;
  }

  /** To be called when everything known has been asked for. */
  void done() {
    for (Map.Entry<String, Integer> entry : lines.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        throw new LineProblem(
            file,
            entry.getValue(),
            "不认识的键“" + entry.getKey() + "”。这里可以写：" + String.join("、", asked) + "。");
      }
    }
  }

  LineProblem problem(String key, String sentence) {
    return new LineProblem(file, lines.getOrDefault(key, line), sentence);
  }

  private @Nullable Node take(String key) {
    asked.add(key);
    return values.get(key);
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new LineProblem(file, lineOf(node), "“" + key + "”应当是一个值。");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
