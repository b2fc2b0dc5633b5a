package org.relieflink.platform.document.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.vault.Place;

/**
 * 一版内容：what was filled in, with a salt, so that nobody who knows name and number finds the content
 * from its hash.
 *
 * @param organ whose paper it is, as it stands on it
 */
record Contents(String salt, String organ, Map<String, String> fields) {
  private static final String FORM = "relief-document/1";
  private static final int SALT = 16; // bytes
  private static final SecureRandom RANDOM = new SecureRandom();

  Contents {
    fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  static Contents of(String organ, Map<String, String> fields) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return new Contents(HexFormat.of().formatHex(salt), organ, fields);
  }

  /** As it is sealed: one field to a line. */
  String text() {
    StringBuilder out = new StringBuilder();
    line(out, "salt", salt);
    line(out, "organ", organ);
    fields.forEach((field, value) -> line(out, "." + field, value));
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key)
        .append('=')
        .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
        .append('\n');
  }

  static Contents read(String text) {
    Map<String, String> lines = new TreeMap<>();
    text.lines()
        .forEach(
            line -> {
              int at = line.indexOf('=');
              lines.put(line.substring(0, at), plain(line.substring(at + 1)));
            });
    Map<String, String> fields = new TreeMap<>();
    lines.forEach(
        (key, value) -> {
          if (key.startsWith(".")) {
            fields.put(key.substring(1), value);
          }
        });
    return new Contents(lines.getOrDefault("salt", ""), lines.getOrDefault("organ", ""), fields);
  }

  private static String plain(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char one = value.charAt(i);
      if (one != '\\') {
        out.append(one);
      } else {
        i++;
        char next = value.charAt(i);
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      }
    }
    return out.toString();
  }

  /**
   * 指纹：SM3 over the canonical bytes, each value with its length in front.
   *
   * @param about whose, what kind, by which form: nothing of it can be exchanged
   */
  String hash(About about) {
    StringBuilder out = new StringBuilder(FORM).append('\n');
    part(out, "kind", about.kind);
    part(out, "form", about.form);
    part(out, "place", about.place);
    part(out, "subject", about.subject);
    part(out, "case", about.caseNo);
    part(out, "minor", Boolean.toString(about.minor));
    part(out, "organ", organ);
    part(out, "salt", salt);
    fields.forEach((field, value) -> part(out, "field." + field, value));
    return Sm3.of(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(StringBuilder out, String key, String value) {
    out.append(key)
        .append(':')
        .append(value.getBytes(StandardCharsets.UTF_8).length)
        .append(':')
        .append(value)
        .append('\n');
  }

  /** 说的是哪一份。 */
  record About(
      String kind, String form, String place, String subject, String caseNo, boolean minor) {
    static About of(NewDocument order, String form, String place) {
      return new About(
          order.kind().code(),
          form,
          place,
          order.subject().kind() + " " + order.subject().id(),
          order.caseNo(),
          order.minor());
    }

    static About of(Document document, String form, boolean minor) {
      return new About(
          document.kind().code(),
          form,
          document.whose().unit().place(),
          document.subject().kind() + " " + document.subject().id(),
          document.whose().caseNo(),
          minor);
    }
  }

  /**
   * What was ordered, in one form whatever the machine: for recognising an order that comes again.
   */
  static String canonical(NewDocument order) {
    StringBuilder out = new StringBuilder();
    part(out, "kind", order.kind().code());
    part(out, "subject", order.subject().kind() + " " + order.subject().id());
    part(out, "case", order.caseNo());
    part(out, "minor", Boolean.toString(order.minor()));
    new TreeMap<>(order.fields()).forEach((field, value) -> part(out, "field." + field, value));
    return out.toString();
  }

  /** Where it is sealed. */
  static Place place(long paper, int number) {
    return new Place("document.content", "fields", paper + "-" + number);
  }

  @Override
  public String toString() {
    return "Contents";
  }
}
