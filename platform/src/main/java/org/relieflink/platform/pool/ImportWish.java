package org.relieflink.platform.pool;

import org.jspecify.annotations.Nullable;

/**
 * 上传时的选择。 What the person who hands a file in wants.
 *
 * @param force take the file although the same bytes came in before
 * @param askFirst show the check and wait for a yes
 * @param supplement the file holds only some rows: nobody leaves the list because of it
 * @param rows how many rows the sender says the list has; null when nobody says
 */
public record ImportWish(boolean force, boolean askFirst, boolean supplement, @Nullable Long rows) {
  public static final ImportWish PLAIN = new ImportWish(false, false, false);

  /** Nobody says how many rows there are. */
  public ImportWish(boolean force, boolean askFirst, boolean supplement) {
    this(force, askFirst, supplement, null);
  }

  /** A list that must have so many rows. */
  public static ImportWish ofRows(boolean force, @Nullable Long rows) {
    return new ImportWish(force, false, false, rows);
  }
}
