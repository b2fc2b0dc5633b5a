package org.relieflink.law.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * 读回自己写的规范 JSON。Reads what {@link CanonicalJson} wrote, and nothing else, into the same tree as a
 * YAML file, many times faster than a YAML reader; nodes have no lines. Whatever is not exactly of
 * that form is left to {@link YamlSource}.
 */
final class CanonicalReader {
  /** What we write is a few levels deep; deeper is not ours. */
  private static final int DEEPEST = 20;

  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private final String text;
  private int at;

  private CanonicalReader(String text) {
    this.text = text;
  }

  /** Not of the form. */
  private static final class Foreign extends RuntimeException {
    private static final long serialVersionUID = 1;

    Foreign() {
      super("not canonical JSON", null, false, false);
    }
  }

  /** The top mapping; empty when the text is not canonical JSON. */
  static Optional<MappingNode> read(String text) {
    if (!text.startsWith("{")) {
      return Optional.empty();
    }
    CanonicalReader reader = new CanonicalReader(text);
    try {
      Node node = reader.value(0);
      boolean whole = reader.at == text.length();
      return whole && node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
    } catch (Foreign foreign) {
      return Optional.empty();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw new Foreign();
    }
    return text.charAt(at);
  }

  private void take(char wanted) {
    if (peek() != wanted) {
      throw new Foreign();
    }
    at++;
  }

  private Node value(int depth) {
    if (depth > DEEPEST) {
      throw new Foreign();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new ScalarNode(Tag.STR, quoted(), ScalarStyle.DOUBLE_QUOTED);
      default -> plain();
    };
  }

  private Node object(int depth) {
    List<NodeTuple> tuples = new ArrayList<>();
    take('{');
    while (peek() != '}') {
      if (!tuples.isEmpty()) {
        take(',');
      }
      Node key = new ScalarNode(Tag.STR, quoted(), ScalarStyle.DOUBLE_QUOTED);
      take(':');
      tuples.add(new NodeTuple(key, value(depth + 1)));
    }
    at++;
    return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
  }

  private Node array(int depth) {
    List<Node> items = new ArrayList<>();
    take('[');
    while (peek() != ']') {
      if (!items.isEmpty()) {
        take(',');
      }
      items.add(value(depth + 1));
    }
    at++;
    return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
  }

  /** Numbers, true, false and null. */
  private Node plain() {
    int from = at;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw new Foreign();
    }
    String word = text.substring(from, at);
    return new ScalarNode(word.equals("null") ? Tag.NULL : Tag.STR, word, ScalarStyle.PLAIN);
  }

  private static boolean isPlain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
  }

  private String quoted() {
    take('"');
    int from = at;
    while (peek() != '"' && peek() != '\\') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(from, at++);
    }
    StringBuilder out = new StringBuilder(text.substring(from, at));
    while (peek() != '"') {
      char c = peek();
      at++;
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> coded();
      default -> throw new Foreign();
    };
  }

  private char coded() {
    int end = at + HEX_DIGITS;
    if (end > text.length()) {
      throw new Foreign();
    }
    int code = 0;
    while (at < end) {
      int digit = Character.digit(text.charAt(at), HEX);
      if (digit < 0) {
        throw new Foreign();
      }
      code = code * HEX + digit;
      at++;
    }
    return (char) code;
  }
}
