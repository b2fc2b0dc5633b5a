package org.relieflink.platform.trail.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.trail.TrailQuery;

/**
 * 留痕的筛选：the filter as it stands in the address.
 *
 * @param officer staff number
 * @param action action code
 * @param object id of the object
 * @param before continue below this number
 * @param limit rows, at most 100
 */
record TrailFilter(
    @Nullable String officer,
    @Nullable String action,
    @Nullable String object,
    @Nullable Long before,
    @Nullable Integer limit) {
  private static final int USUAL = 50; // rows on a page

  TrailQuery query() {
    return new TrailQuery(officer, action, object, before, limit == null ? USUAL : limit);
  }

  public boolean empty() {
    return blank(officer) && blank(action) && blank(object);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
