package org.relieflink.platform.document.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.FinishedPapers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In the server's name: a clock does not depend on who may read the papers. */
@Repository
class StoredFinishedPapers implements FinishedPapers {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's
  private static final String FIRST =
      """
      select w.subject_id, min(last.at) as at from document.paper w
      join lateral (select s.state, s.at from document.step s where s.paper_id = w.id
        order by s.number desc limit 1) last
        on last.state = 'ISSUED' or last.state = 'CHECKED' and w.series = ''
      where w.kind = :kind and w.subject_kind = :of and w.subject_id = any(:subjects)
      group by w.subject_id
      """;

  private final JdbcClient jdbc;

  StoredFinishedPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, LocalDate> first(
      DocumentKind kind, String subjectKind, Collection<String> subjects) {
    return subjects.isEmpty()
        ? Map.of()
        : Actor.asServer(() -> read(kind.code(), subjectKind, subjects));
  }

  private Map<String, LocalDate> read(String kind, String of, Collection<String> subjects) {
    Map<String, LocalDate> days = new HashMap<>();
    jdbc.sql(FIRST)
        .param("kind", kind)
        .param("of", of)
        .param("subjects", subjects.toArray(String[]::new))
        .query(
            row -> {
              days.put(
                  row.getString("subject_id"),
                  LocalDate.ofInstant(row.getTimestamp("at").toInstant(), ZONE));
            });
    return days;
  }
}
