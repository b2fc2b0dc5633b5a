package org.relieflink.platform.supervision.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadView;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.internal.store.LeadStore.Cursor;

/**
 * 筛选条件和地址互换。 The filter in the address; parameters as they stand there, all may be missing.
 *
 * @param hardship class of the record that makes the lead
 */
record LeadAddress(
    @Nullable String view,
    @Nullable String rule,
    @Nullable String kind,
    @Nullable String hardship,
    @Nullable String owner) {

  LeadFilter filter() {
    LeadView known =
        LeadView.find(or(view, "open"))
            .orElseThrow(() -> Refusal.of(SupervisionRefusal.FILTER_UNKNOWN, "view").asException());
    return new LeadFilter(known, or(rule, ""), or(kind, ""), or(hardship, ""), or(owner, ""));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  static @Nullable Cursor cursor(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : Cursor.find(text)
            .orElseThrow(() -> Refusal.of(SupervisionRefusal.CURSOR_UNKNOWN).asException());
  }

  /** {@code ?view=unsettled&kind=dead}, or empty for the plain list. */
  static String query(LeadFilter filter) {
    StringBuilder query = new StringBuilder();
    append(query, "view", filter.view() == LeadView.OPEN ? "" : filter.view().code());
    append(query, "rule", filter.rule());
    append(query, "kind", filter.kind());
    append(query, "hardship", filter.listedClass());
    append(query, "owner", filter.owner());
    return query.toString();
  }

  static String query(LeadFilter filter, String name, String value) {
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
