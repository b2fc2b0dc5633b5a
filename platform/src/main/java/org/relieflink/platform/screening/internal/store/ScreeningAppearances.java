package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.vault.Appearances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 当事人和命中说到谁：a party is itself, a hit tells of everybody whose record is compared. */
@Repository
class ScreeningAppearances implements Appearances {
  private static final Set<String> OF_PARTY = Set.of("PARTY_SEEN", "HIT_SEEN", "FULL_NUMBER_SEEN");
  private static final Set<String> OF_HIT = Set.of("HIT_SEEN", "FULL_NUMBER_SEEN");

  private final JdbcClient jdbc;

  ScreeningAppearances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Appearance> of(Set<Long> subjects) {
    Long[] who = subjects.toArray(Long[]::new);
    List<Appearance> found = new ArrayList<>();
    found.addAll(
        jdbc.sql("select 'party-' || id, sealed from screening.party where subject = any (?)")
            .param(who)
            .query((row, index) -> appearance(row, OF_PARTY))
            .list());
    found.addAll(
        jdbc.sql("select 'hit-' || id, sealed from screening.hit where subjects && ?")
            .param(who)
            .query((row, index) -> appearance(row, OF_HIT))
            .list());
    return found;
  }

  private static Appearance appearance(ResultSet row, Set<String> actions) throws SQLException {
    Standing standing = row.getBoolean(2) ? Standing.SEALED : Standing.ORDINARY;
    return new Appearance(row.getString(1), actions, standing);
  }
}
