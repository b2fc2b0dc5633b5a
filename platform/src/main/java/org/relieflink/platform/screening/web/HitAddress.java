package org.relieflink.platform.screening.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.HitSort;
import org.relieflink.platform.screening.HitView;
import org.relieflink.platform.screening.ScreeningRefusal;

/**
 * 筛选条件和地址互换。 The filter in the address, so that a view can be sent to a colleague and is still
 * there when one comes back from a hit. Parameters as they stand in the address; all may be
 * missing.
 */
record HitAddress(
    @Nullable String view,
    @Nullable String sort,
    @Nullable String q,
    @Nullable String hardship,
    @Nullable String department,
    @Nullable String cause,
    @Nullable String kind,
    @Nullable String township) {

  HitFilter filter() {
    return new HitFilter(
        HitView.find(or(view, "open")).orElseThrow(() -> unknown("view")),
        HitSort.find(or(sort, "priority")).orElseThrow(() -> unknown("sort")),
        or(q, ""),
        or(hardship, ""),
        or(department, ""),
        or(cause, ""),
        or(kind, ""),
        or(township, ""));
  }

  private static RuntimeException unknown(String parameter) {
    return Refusal.of(ScreeningRefusal.FILTER_UNKNOWN, parameter).asException();
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  /** {@code ?view=strong&cause=...}, or empty for the plain list. */
  static String query(HitFilter filter) {
    StringBuilder query = new StringBuilder();
    append(query, "view", filter.view() == HitView.OPEN ? "" : filter.view().code());
    append(query, "sort", filter.sort() == HitSort.PRIORITY ? "" : filter.sort().code());
    append(query, "q", filter.words());
    append(query, "hardship", filter.hardshipClass());
    append(query, "department", filter.department());
    append(query, "cause", filter.cause());
    append(query, "kind", filter.kind());
    append(query, "township", filter.township());
    return query.toString();
  }

  static String query(HitFilter filter, String name, String value) {
    StringBuilder query = new StringBuilder(query(filter));
    append(query, name, value);
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
