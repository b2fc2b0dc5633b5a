package org.relieflink.platform.supervision.internal.store;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 监督线索说到谁；没有结论的，还在监督。 */
@Repository
class LeadAppearances implements Appearances {
  private static final Set<String> LOOKS = Set.of("SUPERVISION_LEAD_SEEN");

  private final JdbcClient jdbc;

  LeadAppearances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc.sql("select id, state from supervision.lead where subjects && ?")
        .param(subjects.toArray(Long[]::new))
        .query(
            (row, index) ->
                new Appearance(
                    row.getString("id"),
                    LOOKS,
                    row.getString("state").equals("unfounded")
                        ? Standing.ORDINARY
                        : Standing.UNDER_SUPERVISION))
        .list();
  }
}
