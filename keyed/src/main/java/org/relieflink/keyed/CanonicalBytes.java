package org.relieflink.keyed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 规范字节：每个字段两字节长度（大端）加 UTF-8。 Canonical bytes of a list of fields: for each field its length in
 * bytes as two bytes, high first, then its UTF-8. Different lists never give the same bytes.
 */
final class CanonicalBytes {
  private static final int MOST = 0xFFFF;

  private CanonicalBytes() {}

  static byte[] of(List<String> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    for (String field : fields) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      if (text.length > MOST) {
        throw new IllegalArgumentException("field longer than " + MOST + " bytes");
      }
      bytes.write(text.length >>> 8);
      bytes.write(text.length);
      bytes.write(text, 0, text.length);
    }
    return bytes.toByteArray();
  }

  static byte[] of(String... fields) {
    return of(List.of(fields));
  }
}
