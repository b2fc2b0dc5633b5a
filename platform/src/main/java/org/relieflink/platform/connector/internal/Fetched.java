package org.relieflink.platform.connector.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 取来的。
 *
 * @param pile the rows; null when the source says that nothing has changed
 * @param etag of the answer; empty for none
 * @param sequence of the whole list; 0 when the source does not count
 * @param asOf day the whole list vouches for; null when the source does not say
 */
record Fetched(@Nullable RowPile pile, String etag, long sequence, @Nullable LocalDate asOf) {

  static Fetched unchanged() {
    return new Fetched(null, "", 0, null);
  }

  boolean same() {
    return pile == null;
  }

  List<Map<String, String>> rows() {
    return pile == null ? List.of() : pile.rows("");
  }

  /** What the next fetch gives when nothing changes: the rows whose mark is not below this one. */
  List<Map<String, String>> rowsFrom(String from) {
    return pile == null ? List.of() : pile.rows(from);
  }

  /** The greatest mark; empty for whole lists. */
  String seen() {
    return pile == null ? "" : pile.seen();
  }
}
