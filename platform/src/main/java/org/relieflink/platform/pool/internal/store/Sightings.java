package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.util.Objects;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.vault.Blinds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 最近一次见到的样子。 How the live records of a list looked when they were seen last. */
@Repository
class Sightings {
  private static final int FETCH = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate stream;
  private final Blinds blinds;

  Sightings(JdbcClient jdbc, JdbcTemplate template, Blinds blinds) {
    this.jdbc = jdbc;
    this.stream = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    this.stream.setFetchSize(FETCH);
    this.blinds = blinds;
  }

  /** Whether the list has any live record. */
  boolean listed(Contract contract) {
    return jdbc.sql(
            "select exists (select 1 from pool.record where contract_id = ? and known_to is null)")
        .param(contract.id())
        .query(Boolean.class)
        .single();
  }

  /** Its live records by the digests of the rows they last came as. */
  @Transactional(readOnly = true)
  public KnownRows known(Contract contract, String homeDivision) {
    KnownRows rows = new KnownRows(blinds, contract, homeDivision);
    stream.query(
        """
        select s.came, s.version_id, s.filled
        from pool.record r join pool.sighting s using (version_id)
        where r.contract_id = ? and r.known_to is null and r.sealed is not null
          and s.came is not null and s.filled is not null
        """,
        (ResultSet row) ->
            rows.add(
                row.getBytes("came"),
                new KnownRows.Known(row.getLong("version_id"), row.getLong("filled"))),
        contract.id());
    return rows;
  }
}
