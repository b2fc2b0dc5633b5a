package org.relieflink.bench.peer;

import java.util.Locale;

/** 要量的活。 The work that is measured. */
public enum Work {
  /** Two lists of persons with damaged fields: who is the same person? */
  FUZZY,
  /** Two lists of citizen numbers: which numbers are equal? */
  EXACT,
  /** The FEBRL data set 4: English names and addresses. */
  FEBRL4;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The work of a code.
   *
   * @throws IllegalArgumentException when there is no such work
   */
  public static Work of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
