package org.relieflink.law.internal;

import java.util.Optional;
import org.relieflink.law.YamlProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * 把文本读成带行号的结构。Text to a tree with line numbers; JSON is read the same way, being a subset of YAML.
 */
public final class YamlSource {
  /** Fact and rule files are pages long at most; a larger one is a mistake or an attack. */
  public static final int MOST_CHARACTERS = 1_000_000;

  /** Our files are at most five levels deep. */
  private static final int DEEPEST = 50;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).setUseMarks(true).build();

  private YamlSource() {}

  /** The top mapping of the text, or empty after noting why not. */
  public static Optional<YamlMap> root(String text, YamlProblems problems) {
    if (text.length() > MOST_CHARACTERS || tooDeep(text)) {
      problems.at(whole("文件太大，或者一层套一层太深。", "请确认选的是事实文件或规则文件。"));
      return Optional.empty();
    }
    try {
      Optional<Node> node = new Compose(SETTINGS).composeString(text);
      if (node.isPresent() && node.get() instanceof MappingNode mapping) {
        return Optional.of(new YamlMap(mapping, "", problems));
      }
      problems.at(whole("文件里没有“键: 值”内容。", "请对照示例文件填写。"));
    } catch (MarkedYamlEngineException broken) {
      problems.at(broken(broken));
    } catch (YamlEngineException broken) {
      problems.at(whole("文件读不成 YAML。", "请检查文件是否完整、编码是否 UTF-8。"));
    }
    return Optional.empty();
  }

  /**
   * The same for what {@link CanonicalJson} wrote, read many times faster; other text as before.
   */
  public static Optional<YamlMap> stored(String json, YamlProblems problems) {
    return (json.length() > MOST_CHARACTERS
            ? Optional.<MappingNode>empty()
            : CanonicalReader.read(json))
        .map(mapping -> new YamlMap(mapping, "", problems))
        .or(() -> root(json, problems));
  }

  /**
   * Collections inside one another, of either way of writing: the composer goes down one call for
   * each, the parser does not. What cannot be parsed is left to the composer to complain about.
   */
  private static boolean tooDeep(String text) {
    int depth = 0;
    try {
      for (Event event : new Parse(SETTINGS).parseString(text)) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (depth > DEEPEST) {
          return true;
        }
      }
    } catch (YamlEngineException broken) {
      return false;
    }
    return false;
  }

  private static YamlProblem whole(String sentence, String nextStep) {
    return new YamlProblem(1, 1, "文件", sentence, nextStep);
  }

  private static YamlProblem broken(MarkedYamlEngineException broken) {
    Optional<Mark> mark = broken.getProblemMark();
    return new YamlProblem(
        mark.map(m -> m.getLine() + 1).orElse(1),
        mark.map(m -> m.getColumn() + 1).orElse(1),
        "文件",
        "这里不合 YAML 的写法。",
        "请检查缩进（用空格，不用制表符）、冒号后的空格和引号是否成对。");
  }
}
