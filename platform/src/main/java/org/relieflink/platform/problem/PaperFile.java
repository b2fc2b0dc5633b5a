package org.relieflink.platform.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 交来的纸：what every scan and proof that people hand in has to be. Looks at the first bytes, not at
 * names. A PDF that says in the clear that it runs or carries something is told; what stands in its
 * compressed parts is not seen, so whoever opens one opens it with a reader that runs nothing.
 */
public final class PaperFile {
  private static final Kind PDF = new Kind("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'});
  private static final List<Kind> KINDS =
      List.of(
          PDF,
          new Kind("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
          new Kind("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));

  private static final int HEX = 16;
  private static final Pattern SPELT = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final List<String> RUNS =
      List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA");

  private PaperFile() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Kind(String media, byte[] head) {
    boolean begins(byte[] body) {
      return body.length > head.length && Arrays.equals(head, 0, head.length, body, 0, head.length);
    }
  }

  /** What it is; empty where it is nothing that is taken. */
  public static Optional<String> media(byte[] body) {
    return KINDS.stream().filter(kind -> kind.begins(body)).map(Kind::media).findFirst();
  }

  /** Whether a PDF names what runs or carries something; a name ends where no letter follows. */
  public static boolean runs(byte[] body) {
    if (!PDF.begins(body)) {
      return false;
    }
    String text =
        SPELT
            .matcher(new String(body, StandardCharsets.ISO_8859_1))
            .replaceAll(one -> letter(one.group(1)));
    return RUNS.stream().anyMatch(name -> names(text, name));
  }

  /** A letter of a name that is written as its number. */
  private static String letter(String hex) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex, HEX)));
  }

  private static boolean names(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
        return true;
      }
      at = text.indexOf(name, end);
    }
    return false;
  }
}
