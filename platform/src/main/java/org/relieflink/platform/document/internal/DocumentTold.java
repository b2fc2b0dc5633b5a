package org.relieflink.platform.document.internal;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文书说到谁：the papers on which somebody's number stands. */
@Repository
class DocumentTold implements Appearances {
  private static final Set<String> LOOKED = Set.of("DOCUMENT_READ");
  private static final Set<String> TAKEN =
      Set.of("DOCUMENT_TAKEN", "DOCUMENT_PUBLISHED", "DOCUMENT_SCAN_TAKEN");

  private final JdbcClient jdbc;

  DocumentTold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc
        .sql(
            """
            select distinct p.id, p.sealed from document.paper p
            join document.content c on c.paper_id = p.id
            where coalesce(c.subject, p.subject) = any(?)
            """)
        .param(subjects.toArray(Long[]::new))
        .query(
            (row, index) -> {
              Standing standing = row.getBoolean("sealed") ? Standing.SEALED : Standing.ORDINARY;
              return List.of(
                  new Appearance(row.getString("id"), LOOKED, standing),
                  new Appearance(DocumentTrail.object(row.getLong("id")), TAKEN, standing));
            })
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
