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
      Set.of(
          "TRANSFER_READ",
          "TRANSFER_TASK_READ",
          "TRANSFER_PERSON_SEEN",
          "TRANSFER_PAPER_SEEN",
          "TRANSFER_FERRIED");

  private final JdbcClient jdbc;

  TransferTold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Pages and programs name it by its number alone, what was seen in full by its kind too. */
  private static List<Appearance> both(long id, boolean sealed) {
    Standing standing = sealed ? Standing.SEALED : Standing.ORDINARY;
    return List.of(
        new Appearance(Long.toString(id), LOOKS, standing),
        new Appearance("transfer-" + id, LOOKS, standing));
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc
        .sql("select id, sealed from transfer.outbound" + " where subject = any(:subjects)")
        .param("subjects", subjects.toArray(Long[]::new))
        .query((row, index) -> both(row.getLong("id"), row.getBoolean("sealed")))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
