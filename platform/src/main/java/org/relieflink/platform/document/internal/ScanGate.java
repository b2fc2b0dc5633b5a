package org.relieflink.platform.document.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 扫描件的闸门：looks at the first bytes, not at names. What a PDF holds besides pages is not looked at.
 */
final class ScanGate {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
          new Kind("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
          new Kind("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));

  private ScanGate() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Kind(String media, byte[] head) {
    boolean begins(byte[] body) {
      return body.length > head.length && Arrays.equals(head, 0, head.length, body, 0, head.length);
    }
  }

  /** What it is; empty where it is nothing that is taken. */
  static Optional<String> media(byte[] body) {
    return KINDS.stream().filter(kind -> kind.begins(body)).map(Kind::media).findFirst();
  }
}
