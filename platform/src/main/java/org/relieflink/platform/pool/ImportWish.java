package org.relieflink.platform.pool;

/**
 * 上传时的选择。 What the person who hands a file in wants.
 *
 * @param force take the file although the same bytes came in before
 * @param askFirst show the check and wait for a yes
 * @param supplement the file holds only some rows: nobody leaves the list because of it
 */
public record ImportWish(boolean force, boolean askFirst, boolean supplement) {
  public static final ImportWish PLAIN = new ImportWish(false, false, false);
}
