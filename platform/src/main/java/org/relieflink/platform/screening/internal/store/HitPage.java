package org.relieflink.platform.screening.internal.store;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一页命中，按键翻页。 A page of hits with the cursors to its neighbours.
 *
 * @param total how many the filter has in all
 * @param first position of the first row, from 1
 */
public record HitPage(
    List<HitRow> rows, long total, long first, @Nullable String previous, @Nullable String next) {

  public HitPage {
    rows = List.copyOf(rows);
  }

  /**
   * 游标：从哪一条往哪边。 Where a page begins.
   *
   * @param key value of the sort column of the hit beside which the page lies
   * @param id of that hit
   * @param forward after it, or before it
   */
  public record Cursor(double key, long id, boolean forward) {
    private static final int BYTES = Double.BYTES + Long.BYTES + 1;

    public String text() {
      byte[] bytes =
          ByteBuffer.allocate(BYTES)
              .putDouble(key)
              .putLong(id)
              .put((byte) (forward ? 1 : 0))
              .array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static Optional<Cursor> find(String text) {
      try {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != BYTES) {
          return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new Cursor(buffer.getDouble(), buffer.getLong(), buffer.get() == 1));
      } catch (IllegalArgumentException notOurs) {
        return Optional.empty();
      }
    }
  }
}
