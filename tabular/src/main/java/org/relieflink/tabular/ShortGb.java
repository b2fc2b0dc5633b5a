package org.relieflink.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 短短几个字的 GB 码也可能凑成合法的 UTF-8（“联通”之谜）。 A few characters of GB 2312 can happen to be clean UTF-8.
 *
 * <p>That needs every character to be two bytes, C2–DF and A1–BF. Chinese in UTF-8 takes three, so
 * its first character settles the question; what is left are a name or two, or foreign letters,
 * which stand alone (é) or also use the trail bytes below A1 (Cyrillic, Greek).
 */
final class ShortGb {
  private static final int FIRST_OF_THREE = 0xE0;
  private static final int FIRST_GB_TRAIL = 0xA1;

  private ShortGb() {}

  /** Of a file that is clean UTF-8: whether it reads better as GB 2312. */
  static boolean looksLike(Path file) throws IOException {
    int longest = 0;
    int run = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int lead = in.read(); lead >= 0; lead = in.read()) {
        if (lead < 0x80) {
          run = 0;
          continue;
        }
        if (lead >= FIRST_OF_THREE || in.read() < FIRST_GB_TRAIL) {
          return false;
        }
        run++;
        longest = Math.max(longest, run);
      }
    }
    return longest > 1;
  }
}
