package org.relieflink.platform.relief.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 案件说到谁：who came to the window or joined, or the party that it is about. */
@Repository
class CaseTold implements Appearances {
  private static final Set<String> LOOKS = Set.of("CASE_READ");
  private static final Pattern CASE = Pattern.compile("relief-case-([0-9]{1,18})");

  private final JdbcClient jdbc;

  CaseTold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc.sql(
            """
            select c.id, c.sealed from relief.relief_case c
            left join screening.party p on p.id = c.party_id
            where c.subject = any(:subjects) or p.subject = any(:subjects)
              or exists (select from relief.participant t
                where t.case_id = c.id and t.subject = any(:subjects))
              or exists (select from relief.help h
                where h.case_id = c.id and h.subject = any(:subjects))
            """)
        .param("subjects", subjects.toArray(Long[]::new))
        .query(
            (row, index) ->
                new Appearance(
                    row.getString("id"),
                    LOOKS,
                    row.getBoolean("sealed") ? Standing.SEALED : Standing.ORDINARY))
        .list();
  }

  @Override
  public Set<String> sealed(Set<String> objects) {
    return Set.copyOf(
        jdbc.sql(
                """
                select 'relief-case-' || id from relief.relief_case
                where sealed and id = any(?)
                """)
            .param(ids(objects))
            .query(String.class)
            .list());
  }

  private static Long[] ids(Set<String> objects) {
    return objects.stream()
        .map(CASE::matcher)
        .filter(Matcher::matches)
        .map(one -> Long.valueOf(one.group(1)))
        .toArray(Long[]::new);
  }
}
