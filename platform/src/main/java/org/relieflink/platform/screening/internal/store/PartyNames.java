package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.kernel.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 按姓名的一部分找当事人。 Finds parties by a part of the name. Names are sealed, and an index of their parts
 * would give them away by how often each occurs; so they are opened once and compared in memory.
 */
@Component
class PartyNames {
  private final JdbcClient jdbc;
  private final ScreeningSeal seal;
  private final Map<Named, String> known = new ConcurrentHashMap<>();

  PartyNames(JdbcClient jdbc, ScreeningSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** A party with the random part of its sealed face: another face has another one. */
  private record Named(long id, String nonce) {}

  private static final String NONCE = "encode(substring(face from 3 for 12), 'hex') as nonce";

  /** Ids of parties whose canonical name holds these characters. */
  Long[] holding(String part) {
    List<Named> parties =
        jdbc.sql("select id, " + NONCE + " from screening.party where face is not null")
            .query(PartyNames::named)
            .list();
    open(parties.stream().filter(party -> !known.containsKey(party)).map(Named::id).toList());
    List<Long> found = new ArrayList<>();
    for (Named party : parties) {
      if (known.getOrDefault(party, "").contains(part)) {
        found.add(party.id());
      }
    }
    known.keySet().retainAll(java.util.Set.copyOf(parties));
    return found.toArray(Long[]::new);
  }

  private static Named named(ResultSet row, int index) throws SQLException {
    return new Named(row.getLong("id"), row.getString("nonce"));
  }

  private void open(List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql("select p.*, " + NONCE + " from screening.party p where id = any(?)")
        .param(ids.toArray(Long[]::new))
        .query(
            row -> {
              known.put(
                  named(row, 0),
                  PersonName.find(seal.face(row).name()).map(PersonName::canonical).orElse(""));
            });
  }
}
