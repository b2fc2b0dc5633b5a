package org.relieflink.platform.ferry.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.JsonLine;

/**
 * 一条消息：a request, or one step of it, as a flat JSON line. Its text form shows nothing of it.
 *
 * @param values as they stand in the line
 */
record Message(Map<String, @Nullable Object> values) {
  static final String FILE = "messages.jsonl";
  static final String REQUEST = "request";
  static final String STEP = "step";

  static Message of(String kind, String key, long id) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("key", key);
    values.put("id", id);
    return new Message(values);
  }

  Message with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  String line() {
    return JsonLine.write(values);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Message parse(String line) {
    return new Message(JsonLine.read(line));
  }

  /**
   * A text that has to be there.
   *
   * @throws IllegalArgumentException when it is not
   */
  String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no " + name);
  }

  /** The same for a number. */
  long number(String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("no " + name);
  }

  @Override
  public String toString() {
    return "Message";
  }
}
