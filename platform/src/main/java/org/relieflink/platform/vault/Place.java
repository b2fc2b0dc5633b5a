package org.relieflink.platform.vault;

import java.nio.charset.StandardCharsets;

/**
 * 密文待的地方：表、列、行。 Where a sealed text belongs; it opens nowhere else, so that nobody can swap rows or
 * columns unseen.
 *
 * @param row what names the row and never changes
 */
public record Place(String table, String column, String row) {
  /** No part may hold the separator: two places would have one text. */
  public Place {
    if ((table + column + row).indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a place has no NUL in it");
    }
  }

  /** Associated data of the cipher. */
  byte[] bound() {
    return (table + '\0' + column + '\0' + row).getBytes(StandardCharsets.UTF_8);
  }
}
