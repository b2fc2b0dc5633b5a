package org.relieflink.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一笔留痕的全部内容，和它的规范字节。 All that an entry of the trail says, and its canonical bytes: a version, then
 * each field with its length before it. Two different entries never give the same bytes.
 *
 * @param id as the database gave it
 * @param at when, to the microsecond
 * @param fields in the order of {@link #NAMES}; null where the trail has none
 */
public record LogEntry(long id, Instant at, List<@Nullable String> fields) {
  /** Names of the fields behind id and time, in the order of their canonical bytes. */
  public static final List<String> NAMES =
      List.of(
          "officer",
          "role",
          "department",
          "action",
          "object_kind",
          "object_id",
          "purpose",
          "result",
          "request_id");

  private static final String VERSION = "relief-trail/1";
  private static final int ABSENT = 0xFFFFFFFF;
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  public LogEntry {
    if (fields.size() != NAMES.size()) {
      throw new IllegalArgumentException("an entry has " + NAMES.size() + " fields");
    }
    fields = java.util.Collections.unmodifiableList(Arrays.asList(fields.toArray(new String[0])));
  }

  /** Time in UTC with exactly six digits after the second. */
  public String time() {
    return MICROSECONDS.format(at);
  }

  public byte[] canonical() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    write(bytes, VERSION);
    write(bytes, Long.toString(id));
    write(bytes, time());
    fields.forEach(field -> write(bytes, field));
    return bytes.toByteArray();
  }

  /** Four bytes of length, high first, then UTF-8; an absent field is a length of all ones. */
  private static void write(ByteArrayOutputStream bytes, @Nullable String field) {
    byte[] text = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    int length = field == null ? ABSENT : text.length;
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(length >>> shift);
    }
    bytes.write(text, 0, text.length);
  }
}
