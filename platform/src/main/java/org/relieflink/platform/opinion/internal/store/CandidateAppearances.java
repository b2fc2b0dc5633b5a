package org.relieflink.platform.opinion.internal.store;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 意见说到谁：the party it was made for; one without a party tells of nobody with a number. */
@Repository
class CandidateAppearances implements Appearances {
  private static final Set<String> LOOKS = Set.of("OPINION_READ", "AMOUNT_READ", "OPINION_OPENED");

  private final JdbcClient jdbc;

  CandidateAppearances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Entries name an opinion by its own id, or by that of the party where the page is opened so. */
  @Override
  public List<Appearance> of(Set<Long> subjects) {
    return jdbc
        .sql(
            """
            select c.id, c.party_id, p.sealed from opinion.candidate c
            join screening.party p on p.id = c.party_id where p.subject = any (?)
            """)
        .param(subjects.toArray(Long[]::new))
        .query(
            (row, index) -> {
              Standing standing = row.getBoolean("sealed") ? Standing.SEALED : Standing.ORDINARY;
              return List.of(
                  new Appearance(row.getString("id"), LOOKS, standing),
                  new Appearance("partyId=" + row.getLong("party_id"), LOOKS, standing));
            })
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
