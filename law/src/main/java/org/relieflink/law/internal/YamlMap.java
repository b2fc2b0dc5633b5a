package org.relieflink.law.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * 一层“键: 值”，读一个划一个，最后没有划到的就是不认识的键。One mapping, read strictly: each key is asked for once; {@link
 * #finish()} reports the keys nobody asked for. A problem yields a harmless stand-in so that
 * reading goes on.
 */
public final class YamlMap {
  private final MappingNode node;
  private final String path;
  private final YamlProblems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(MappingNode node, String path, YamlProblems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      take(tuple);
    }
  }

  private void take(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    keys.put(key, tuple.getKeyNode());
    if (values.put(key, tuple.getValueNode()) != null) {
      problems.at(tuple.getKeyNode(), path(key), "“" + key + "”写了两次。", "请只留一处。");
    }
  }

  /** The place of a key in the file, for messages. */
  public String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Whether the key is there and not empty. */
  public boolean has(String key) {
    Node value = values.get(key);
    return value != null && !value.getTag().equals(Tag.NULL);
  }

  /** All keys in file order, for maps whose keys are data. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** Line and column of a key, both from 1. */
  public int[] place(String key) {
    Node at = keys.getOrDefault(key, node);
    return at.getStartMark()
        .map(mark -> new int[] {mark.getLine() + 1, mark.getColumn() + 1})
        .orElse(new int[] {1, 1});
  }

  /** Notes a problem at the value of a key, or at the whole map when the key is missing. */
  public void problem(String key, String sentence, String nextStep) {
    problems.at(values.getOrDefault(key, node), path(key), sentence, nextStep);
  }

  private Optional<Node> find(String key) {
    asked.add(key);
    return has(key) ? Optional.ofNullable(values.get(key)) : Optional.empty();
  }

  private Optional<Node> need(String key) {
    Optional<Node> value = find(key);
    if (value.isEmpty()) {
      problem(key, "缺少“" + key + "”。", "请补上这一项。");
    }
    return value;
  }

  private Optional<String> scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    problem(key, "“" + key + "”应当是一个值，不是一组。", "请写在同一行。");
    return Optional.empty();
  }

  /** A text that must be there. */
  public String text(String key) {
    return need(key).flatMap(value -> scalar(key, value)).orElse("");
  }

  /** A text that may be missing; "" then. */
  public String textOr(String key, String otherwise) {
    return find(key).flatMap(value -> scalar(key, value)).orElse(otherwise);
  }

  /** A decimal that must be there and lie in the range. */
  public BigDecimal decimal(String key, BigDecimal least, BigDecimal most) {
    BigDecimal read =
        need(key)
            .flatMap(value -> unquoted(key, value))
            .flatMap(text -> number(key, text))
            .orElse(least);
    if (read.compareTo(least) < 0 || read.compareTo(most) > 0) {
      problem(
          key,
          "“"
              + key
              + "”是 "
              + read.toPlainString()
              + "，超出允许的 "
              + least.toPlainString()
              + " 到 "
              + most.toPlainString()
              + "。",
          "请改成范围内的数。");
      return least;
    }
    return read;
  }

  /** A number in quotes is a text; nobody should have to guess which was meant. */
  private Optional<String> unquoted(String key, Node value) {
    Optional<String> text = scalar(key, value);
    if (value instanceof ScalarNode scalar && !scalar.isPlain()) {
      problem(key, "“" + key + "”加了引号，成了文字。", "请去掉引号，写成 " + key + ": " + text.orElse("") + " 这样。");
      return Optional.empty();
    }
    return text;
  }

  private Optional<BigDecimal> number(String key, String text) {
    if (text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
      return Optional.of(new BigDecimal(text));
    }
    problem(key, "“" + key + "”应当是数，写的是“" + text + "”。", "请只写数字，不带单位和逗号。");
    return Optional.empty();
  }

  /** A whole number that must be there and lie in the range. */
  public int integer(String key, int least, int most) {
    BigDecimal read = decimal(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (read.stripTrailingZeros().scale() > 0) {
      problem(key, "“" + key + "”应当是整数。", "请去掉小数。");
      return least;
    }
    return read.intValue();
  }

  /** A date that must be there. */
  public LocalDate date(String key) {
    return need(key).map(value -> dateOf(key, value)).orElse(LocalDate.EPOCH);
  }

  /** A date that may be missing. */
  public Optional<LocalDate> dateIfAny(String key) {
    return find(key).map(value -> dateOf(key, value));
  }

  private LocalDate dateOf(String key, Node value) {
    String text = scalar(key, value).orElse("");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      problem(key, "“" + key + "”不是存在的日期：“" + text + "”。", "请写成 2026-11-23 这样。");
      return LocalDate.EPOCH;
    }
  }

  /** One of a closed list of words that must be there. */
  public <T> T oneOf(String key, Map<String, T> allowed) {
    T first = allowed.values().iterator().next();
    return need(key).map(value -> wordOf(key, value, allowed)).orElse(first);
  }

  /** One of a closed list of words, with a value for when the key is missing. */
  public <T> T oneOfOr(String key, Map<String, T> allowed, T otherwise) {
    return find(key).map(value -> wordOf(key, value, allowed)).orElse(otherwise);
  }

  private <T> T wordOf(String key, Node value, Map<String, T> allowed) {
    String text = scalar(key, value).orElse("");
    T read = allowed.get(text);
    if (read == null) {
      problem(
          key,
          "“" + key + "”不认识“" + text + "”。",
          "可以写：" + String.join("、", allowed.keySet()) + "。");
      return allowed.values().iterator().next();
    }
    return read;
  }

  /** Yes or no; {@code otherwise} when missing. */
  public boolean yesNoOr(String key, boolean otherwise) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("true", true);
    words.put("false", false);
    words.put("是", true);
    words.put("否", false);
    return oneOfOr(key, words, otherwise);
  }

  /** A map that must be there. */
  public YamlMap map(String key) {
    return need(key).map(value -> mapOf(key, value)).orElseGet(() -> emptyAt(key));
  }

  /** A map that may be missing. */
  public Optional<YamlMap> mapIfAny(String key) {
    return find(key).map(value -> mapOf(key, value));
  }

  private YamlMap mapOf(String key, Node value) {
    if (value instanceof MappingNode mapping) {
      return new YamlMap(mapping, path(key), problems);
    }
    problem(key, "“" + key + "”下面应当是几行“键: 值”。", "请缩进两格逐行写。");
    return emptyAt(key);
  }

  private YamlMap emptyAt(String key) {
    MappingNode empty =
        new MappingNode(
            Tag.MAP, false, List.of(), node.getFlowStyle(), node.getStartMark(), node.getEndMark());
    return new YamlMap(empty, path(key), new YamlProblems());
  }

  /** A list of maps; empty when missing. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      String place = path(key) + "[" + maps.size() + "]";
      if (item instanceof MappingNode mapping) {
        maps.add(new YamlMap(mapping, place, problems));
      } else {
        problems.at(item, place, "这一项应当是“键: 值”。", "请对照示例文件填写。");
      }
    }
    return maps;
  }

  /** A list of texts; empty when missing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        problems.at(item, path(key), "这一项应当是一个词。", "请每行写一个。");
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    Optional<Node> value = find(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, "“" + key + "”应当是一串。", "请每行以“- ”开头。");
    return List.of();
  }

  /** A list of decimals; empty when missing. */
  public List<BigDecimal> decimals(String key) {
    return texts(key).stream().flatMap(text -> number(key, text).stream()).toList();
  }

  /** Reports the keys that nobody asked for. Call it last. */
  public void finish() {
    for (Map.Entry<String, Node> entry : keys.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        problems.at(
            entry.getValue(),
            path(entry.getKey()),
            "不认识“" + entry.getKey() + "”。",
            "这里可以写：" + String.join("、", asked) + "。请改正或删去。");
      }
    }
  }
}
