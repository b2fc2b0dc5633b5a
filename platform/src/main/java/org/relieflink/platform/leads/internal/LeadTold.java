package org.relieflink.platform.leads.internal;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 线索说到谁：whom it was brought for, or the party that it is about. */
@Repository
class LeadTold implements Appearances {
  private static final Set<String> LOOKS = Set.of("LEAD_READ");

  private final JdbcClient jdbc;

  LeadTold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc.sql(
            """
            select l.id, l.sealed from leads.lead l
            left join screening.party p on p.id = l.party_id
            where l.subject = any(:subjects) or p.subject = any(:subjects)
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
}
