package org.relieflink.platform.connector.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorFault;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 读一页：{@code {"rows":[…],"next":"…","total":1,"sequence":1,"as_of":"2026-11-27"}}. */
@Component
class RestPages {
  private final JsonMapper json;

  RestPages(JsonMapper json) {
    this.json = json;
  }

  /**
   * What a page says beside its rows.
   *
   * @param next cursor of the next page; empty after the last
   * @param total rows of all pages; -1 when the source does not count
   * @param sequence of the whole list; 0 when the source does not say
   */
  record Page(String next, long total, long sequence, @Nullable LocalDate asOf) {}

  Page read(byte[] body, RowPile pile) throws FetchFault {
    try {
      JsonNode page = json.readTree(body);
      JsonNode rows = page.path("rows");
      if (!rows.isArray()) {
        throw new FetchFault(ConnectorFault.ANSWER_WRONG);
      }
      for (JsonNode row : rows) {
        pile.add(row(row));
      }
      return new Page(
          text(page.path("next")),
          page.path("total").isIntegralNumber() ? page.path("total").longValue() : -1,
          page.path("sequence").isIntegralNumber() ? page.path("sequence").longValue() : 0,
          page.path("as_of").isString() ? LocalDate.parse(page.path("as_of").stringValue()) : null);
    } catch (JacksonException | DateTimeException | IllegalArgumentException wrong) {
      throw new FetchFault(ConnectorFault.ANSWER_WRONG);
    }
  }

  /** A row is an object of texts, numbers, yes and no, and nothing. */
  static Map<String, String> row(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("no object");
    }
    Map<String, String> row = new LinkedHashMap<>();
    node.properties().forEach(one -> row.put(one.getKey(), text(one.getValue())));
    return row;
  }

  private static String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isValueNode()) {
      throw new IllegalArgumentException("no value");
    }
    return node.asString();
  }
}
