package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 当事人。 Reads parties. */
@Repository
public class PartyStore {
  private static final String SELECT =
      "select p.*, l.as_of from screening.party p join screening.party_list l on l.id = p.list_id ";
  private static final Need READ = new Need(Matter.PARTIES, Deed.READ);
  private static final Owned OWNED = Owned.ofCases("p");

  private final JdbcClient jdbc;
  private final Reach reach;
  private final ScreeningSeal seal;

  PartyStore(JdbcClient jdbc, Reach reach, ScreeningSeal seal) {
    this.seal = seal;
    this.jdbc = jdbc;
    this.reach = reach;
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  public Optional<Party> find(long id) {
    return jdbc.sql(SELECT + "where p.id = :id and " + reached())
        .param("id", id)
        .query((row, index) -> party(row))
        .optional();
  }

  public Optional<Party> findByNumber(String partyNo) {
    return jdbc.sql(SELECT + "where p.party_no = :no and " + reached())
        .param("no", partyNo)
        .query((row, index) -> party(row))
        .optional();
  }

  /** Those a run collides, in order of their ids: of one list, or all of its place. */
  public List<Party> ofRun(long runId, @Nullable Long listId) {
    return jdbc.sql(
            SELECT
                + "where (cast(:list as bigint) is null or p.list_id = :list)"
                + " and p.place = (select place from screening.run where id = :run)"
                + " and p.face is not null order by p.id")
        .param("run", runId)
        .param("list", listId)
        .query((row, index) -> party(row))
        .list();
  }

  /** Parties that a published run has collided, in order of their ids. */
  public List<Party> inView() {
    return jdbc.sql(SELECT + "where p.in_view and p.face is not null order by p.id")
        .query((row, index) -> party(row))
        .list();
  }

  /** In order of their ids; ids that are unknown are left out. */
  public List<Party> ofIds(Collection<Long> ids) {
    return jdbc.sql(SELECT + "where p.id " + OneOrMany.in(ids, ":ids") + " order by p.id")
        .param("ids", OneOrMany.value(ids))
        .query((row, index) -> party(row))
        .list();
  }

  /** Other parties of the same case, at most twenty. */
  public List<Party> ofCase(String caseNo) {
    return jdbc.sql(
            SELECT
                + "where p.case_no = :case and :case <> '' and "
                + reached()
                + " order by p.id limit 20")
        .param("case", caseNo)
        .query((row, index) -> party(row))
        .list();
  }

  /** Whether the office of whoever asks has parties of this case that are not sealed. */
  public boolean hasOwnCase(String caseNo) {
    return jdbc.sql(
            """
            select exists (select 1 from screening.party p
              where p.case_no = :case and not p.sealed and p.place = access.own_place() and (:reached))
            """
                .replace(":reached", reached()))
        .param("case", caseNo)
        .query(Boolean.class)
        .single();
  }

  /** Seals or opens a party and all that was found for it. */
  public void seal(long id, boolean sealed) {
    seal("update screening.party set sealed = :sealed where id = :id", id, sealed);
    seal("update screening.hit set sealed = :sealed where party_id = :id", id, sealed);
  }

  private void seal(String statement, long id, boolean sealed) {
    jdbc.sql(statement).param("sealed", sealed).param("id", id).update();
  }

  public long count() {
    return jdbc.sql("select count(*) from screening.party p where " + reached())
        .query(Long.class)
        .single();
  }

  private Party party(ResultSet row) throws SQLException {
    return new Party(
        row.getLong("id"),
        row.getString("party_no"),
        row.getLong("list_id"),
        row.getString("case_no"),
        row.getString("cause"),
        row.getString("role"),
        row.getString("township"),
        row.getObject("as_of", LocalDate.class),
        Whose.ofCase(row.getString("place"), row.getBoolean("sealed"), row.getString("case_no")),
        seal.face(row));
  }
}
