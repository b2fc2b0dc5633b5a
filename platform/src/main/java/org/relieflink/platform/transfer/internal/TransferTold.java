package org.relieflink.platform.transfer.internal;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 移送说到谁。 */
@Repository
class TransferTold implements Appearances {
  private static final Set<String> LOOKS =
      Set.of("TRANSFER_READ", "TRANSFER_TASK_READ", "TRANSFER_PERSON_SEEN", "TRANSFER_PAPER_SEEN");

  private final JdbcClient jdbc;

  TransferTold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc.sql(
            "select id, sealed from transfer.outbound"
                + " where subject = any(:subjects)")
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
