package org.relieflink.platform.connector.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 取来的。
 *
 * @param rows by the names of the source, in no order that counts
 * @param seen the greatest mark among them; empty for whole lists
 * @param etag of the answer; empty for none
 * @param sequence of the whole list; 0 when the source does not count
 * @param asOf day the whole list vouches for; null when the source does not say
 * @param same the source says that nothing has changed
 */
record Fetched(
    List<Map<String, String>> rows,
    String seen,
    String etag,
    long sequence,
    @Nullable LocalDate asOf,
    boolean same) {

  static Fetched unchanged() {
    return new Fetched(List.of(), "", "", 0, null, true);
  }

  /** Numbers and names of people never stand in a log. */
  @Override
  public String toString() {
    return "Fetched[" + rows.size() + " rows]";
  }
}
