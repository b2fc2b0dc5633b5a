package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.list.BadRow;
import org.relieflink.platform.screening.internal.list.PartyListReading;
import org.relieflink.platform.screening.internal.list.PartyRow;
import org.relieflink.platform.screening.internal.list.RowProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 名单和没有收下的行。 Keeps lists, their parties and the rows that were not taken. */
@Repository
public class ListStore {
  private static final String COPY_PARTIES =
      """
      copy incoming_party (row_number, party_no, case_no, cause, role, name, citizen_id, sex,
        birth_date, division, address, phone, born, gender, township, name_key) from stdin
      """;

  private static final Need READ = new Need(Matter.PARTIES, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("l");

  private final JdbcClient jdbc;
  private final DataSource source;
  private final JsonMapper json;
  private final Reach reach;

  ListStore(JdbcClient jdbc, DataSource source, JsonMapper json, Reach reach) {
    this.reach = reach;
    this.jdbc = jdbc;
    this.source = source;
    this.json = json;
  }

  public Optional<StoredList> findBySha(String sha256) {
    return jdbc.sql(
            "select * from screening.party_list l where sha256 = :sha and "
                + reach.condition(READ, OWNED))
        .param("sha", sha256)
        .query((row, index) -> list(row))
        .optional();
  }

  public Optional<StoredList> find(long id) {
    return jdbc.sql(
            "select * from screening.party_list l where id = :id and "
                + reach.condition(READ, OWNED))
        .param("id", id)
        .query((row, index) -> list(row))
        .optional();
  }

  /** Newest first. */
  public List<StoredList> latest(int limit) {
    return jdbc.sql(
            "select * from screening.party_list l where "
                + reach.condition(READ, OWNED)
                + " order by id desc limit :limit")
        .param("limit", limit)
        .query((row, index) -> list(row))
        .list();
  }

  /** In the caller's transaction: the whole list or nothing. */
  public StoredList save(ListFile file, PartyListReading reading) {
    long id = insertList(file, reading);
    insertParties(id, reading.parties());
    insertBadRows(id, reading.badRows());
    return new StoredList(
        id, file, reading.rowCount(), reading.parties().size(), reading.badRows().size());
  }

  private long insertList(ListFile file, PartyListReading reading) {
    return jdbc.sql(
            """
            insert into screening.party_list (file_name, sha256, as_of, received_at, received_by,
              row_count, party_count, bad_row_count, header)
            values (:name, :sha, :asOf, :at, :by, :rows, :parties, :bad, :header)
            returning id
            """)
        .param("name", file.name())
        .param("sha", file.sha256())
        .param("asOf", file.asOf())
        .param("at", Timestamp.from(file.receivedAt()))
        .param("by", file.receivedBy())
        .param("rows", reading.rowCount())
        .param("parties", reading.parties().size())
        .param("bad", reading.badRows().size())
        .param("header", reading.header().toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  private void insertParties(long listId, List<PartyRow> parties) {
    jdbc.sql(
            """
            create temporary table incoming_party on commit drop as
            select row_number, party_no, case_no, cause, role, name, citizen_id, sex, birth_date,
              division, address, phone, born, gender, township, name_key
            from screening.party with no data
            """)
        .update();
    CopyLines lines = new CopyLines();
    parties.forEach(party -> append(lines, party));
    lines.send(source, COPY_PARTIES);
    jdbc.sql(
            """
            insert into screening.party as known (list_id, row_number, party_no, case_no, cause, role,
              name, citizen_id, sex, birth_date, division, address, phone, born, gender, township,
              name_key)
            select :list, row_number, party_no, case_no, cause, role, name, citizen_id, sex,
              birth_date, division, address, phone, born, gender, township, name_key
            from incoming_party order by row_number
            on conflict (place, party_no) do update set
              (list_id, row_number, case_no, cause, role, name, citizen_id, sex, birth_date, division,
               address, phone, born, gender, township, name_key) =
              (excluded.list_id, excluded.row_number, excluded.case_no, excluded.cause, excluded.role,
               excluded.name, excluded.citizen_id, excluded.sex, excluded.birth_date,
               excluded.division, excluded.address, excluded.phone, excluded.born, excluded.gender,
               excluded.township, excluded.name_key)
            """)
        .param("list", listId)
        .update();
    jdbc.sql("drop table incoming_party").update();
  }

  private static void append(CopyLines lines, PartyRow row) {
    Face face = row.face();
    lines.value(row.number()).value(row.partyNo()).value(row.caseNo());
    lines.value(row.cause()).value(row.role());
    lines.value(face.name()).value(face.citizenId()).value(face.sex()).value(face.birthDate());
    lines.value(face.division()).value(face.address()).value(face.phone());
    lines.value(face.born().orElse(null));
    lines.value(face.gender().name().toLowerCase(java.util.Locale.ROOT));
    lines.value(Township.of(face.address()));
    lines.value(PersonName.find(face.name()).map(PersonName::canonical).orElse(""));
    lines.end();
  }

  private void insertBadRows(long listId, List<BadRow> rows) {
    jdbc.sql(
            """
            create temporary table incoming_bad_row on commit drop as
            select list_id, row_number, cells, problems from screening.bad_row with no data
            """)
        .update();
    CopyLines lines = new CopyLines();
    for (BadRow row : rows) {
      lines.value(listId).value(row.number()).array(row.cells());
      lines.value(json.writeValueAsString(row.problems())).end();
    }
    lines.send(source, "copy incoming_bad_row from stdin");
    jdbc.sql("insert into screening.bad_row select * from incoming_bad_row").update();
    jdbc.sql("drop table incoming_bad_row").update();
  }

  public List<String> header(long listId) {
    return jdbc.sql("select header from screening.party_list where id = :id")
        .param("id", listId)
        .query((row, index) -> List.of((String[]) row.getArray(1).getArray()))
        .single();
  }

  /** In row order. */
  public List<BadRow> badRows(long listId, int limit) {
    return jdbc.sql(
            """
            select row_number, cells, problems from screening.bad_row
            where list_id = :id order by row_number limit :limit
            """)
        .param("id", listId)
        .param("limit", limit)
        .query((row, index) -> badRow(row))
        .list();
  }

  private BadRow badRow(ResultSet row) throws SQLException {
    return new BadRow(
        row.getLong(1),
        List.of((String[]) row.getArray(2).getArray()),
        List.of(json.readValue(row.getString(3), RowProblem[].class)));
  }

  private static StoredList list(ResultSet row) throws SQLException {
    ListFile file =
        new ListFile(
            row.getString("file_name"),
            row.getString("sha256"),
            row.getObject("as_of", java.time.LocalDate.class),
            row.getTimestamp("received_at").toInstant(),
            row.getString("received_by"));
    return new StoredList(
        row.getLong("id"),
        file,
        row.getInt("row_count"),
        row.getInt("party_count"),
        row.getInt("bad_row_count"));
  }
}
