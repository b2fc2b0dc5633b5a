package org.relieflink.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 一行文字：式样，然后是“名=值”，空格隔开。 A line of text: its form, then {@code name=value}, one blank between. No
 * value holds a blank or a line end, so a line has one reading only.
 */
public final class Fields {
  private static final int LONGEST = 20_000; // characters: a proof of 60 digests, twice

  private final String form;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Fields(String form) {
    this.form = form;
  }

  public static Fields line(String form) {
    return new Fields(form);
  }

  public Fields add(String name, Object value) {
    String text = String.valueOf(value);
    if (text.codePoints().anyMatch(c -> c <= ' ' || c == 0x7F)) {
      throw new IllegalArgumentException("a value of " + name + " has a blank");
    }
    values.put(name, text);
    return this;
  }

  public String text() {
    StringBuilder line = new StringBuilder(form);
    values.forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    return line.toString();
  }

  /**
   * Reads a line of one form.
   *
   * @throws IllegalArgumentException when it is another one, or names a field twice
   */
  public static Fields parse(String form, String line) {
    if (line.length() > LONGEST || !line.startsWith(form + " ")) {
      throw new IllegalArgumentException("not a line of " + form);
    }
    Fields fields = new Fields(form);
    for (String part : line.substring(form.length() + 1).split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1 || fields.values.containsKey(part.substring(0, equals))) {
        throw new IllegalArgumentException("not a line of " + form);
      }
      fields.add(part.substring(0, equals), part.substring(equals + 1));
    }
    return fields;
  }

  /**
   * A field that has to be there.
   *
   * @throws IllegalArgumentException when it is not
   */
  public String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " in a line of " + form);
    }
    return value;
  }

  /** A count from 0 on, written without sign or leading noughts. */
  public long count(String name) {
    String text = get(name);
    long count = Long.parseLong(text);
    if (count < 0 || !Long.toString(count).equals(text)) {
      throw new IllegalArgumentException("not a count: " + name);
    }
    return count;
  }

  public Octets digest(String name) {
    Octets octets = Octets.ofHex(get(name));
    if (octets.length() != LogDigest.LENGTH) {
      throw new IllegalArgumentException("not a digest: " + name);
    }
    return octets;
  }
}
