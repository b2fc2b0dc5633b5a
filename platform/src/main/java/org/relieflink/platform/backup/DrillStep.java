package org.relieflink.platform.backup;

/** 演练证明的每一件事，按先后。 What a drill shows, one after the other; the first that fails ends it. */
public enum DrillStep {
  /** The keys open, and are as new as the data. */
  KEYS,
  /** The file opens, every byte is authentic, every digest of the manifest fits. */
  FILE,
  /** The migrations of the copy are those of this program. */
  MIGRATIONS,
  /** Every table holds as many rows as were copied. */
  ROWS,
  /** The server starts on the copy and its pages answer. */
  PAGES,
  /** Sealed rows, some of every column, open with these keys. */
  SEALED,
  /** The trail is as it was sealed, by the server's own roots in the copy. */
  TRAIL,
  /** No entry is missing that a root from outside, older than the copy, was about. */
  ROOTS;

  /** Its name in the bundle {@code backup}. */
  public String messageKey() {
    return "backup.step." + name();
  }
}
