package org.relieflink.platform.screening.internal.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.screening.HitFilter;

/** 筛选条件变成 SQL。 A filter as a condition with named parameters; values never stand in the text. */
final class HitSql {
  private static final Pattern CASE_NUMBER = Pattern.compile(".*\\d.*");

  private final StringBuilder where = new StringBuilder("h.is_current");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private HitSql() {}

  /**
   * The whole filter.
   *
   * @param reached which rows the officer may know of, as SQL
   */
  static HitSql of(HitFilter filter, String reached, PartyNames names) {
    HitSql sql = ofNarrowing(filter, reached, names);
    sql.and("(" + filter.view().condition() + ")");
    return sql;
  }

  /** Everything but the view, for counting all views at once. */
  static HitSql ofNarrowing(HitFilter filter, String reached, PartyNames names) {
    HitSql sql = new HitSql();
    sql.and(reached);
    sql.equal("hardship_class", filter.hardshipClass());
    sql.equal("department", filter.department());
    sql.equal("cause", filter.cause());
    sql.equal("kind", filter.kind());
    sql.equal("township", filter.township());
    sql.words(filter.words(), names);
    return sql;
  }

  private void equal(String column, String value) {
    if (!value.isEmpty()) {
      and("h." + column + " = :" + column);
      parameters.put(column, value);
    }
  }

  /** Text with a digit is a case number, other text a part of a name. */
  private void words(String words, PartyNames names) {
    if (words.isEmpty()) {
      return;
    }
    if (CASE_NUMBER.matcher(words).matches()) {
      and("h.case_no like :words");
      parameters.put("words", "%" + escaped(words) + "%");
    } else {
      and("h.party_id = any(:words)");
      parameters.put(
          "words", names.holding(PersonName.find(words).map(PersonName::canonical).orElse(words)));
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  void and(String condition) {
    where.append(" and ").append(condition);
  }

  void put(String name, Object value) {
    parameters.put(name, value);
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
