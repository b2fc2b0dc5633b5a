package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
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
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 名单和没有收下的行。 Keeps lists, their parties and the rows that were not taken. */
@Repository
public class ListStore {
  private static final String COPY_PARTIES =
      """
      copy incoming_party (row_number, party_no, case_no, cause, role, township, subject, face,
        number_key) from stdin
      """;

  private static final Need READ = new Need(Matter.PARTIES, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("l");

  private final JdbcClient jdbc;
  private final DataSource source;
  private final JsonMapper json;
  private final Reach reach;
  private final ScreeningSeal seal;
  private final Subjects subjects;
  private final Blinds blinds;

  ListStore(
      JdbcClient jdbc,
      DataSource source,
      JsonMapper json,
      Reach reach,
      ScreeningSeal seal,
      Subjects subjects,
      Blinds blinds) {
    this.seal = seal;
    this.subjects = subjects;
    this.blinds = blinds;
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
    long subject = subjects.allocate();
    long id = insertList(file, reading, subject);
    insertParties(id, reading.parties());
    insertBadRows(id, subject, reading.badRows());
    return new StoredList(
        id, file, reading.rowCount(), reading.parties().size(), reading.badRows().size());
  }

  private long insertList(ListFile file, PartyListReading reading, long subject) {
    return jdbc.sql(
            """
            insert into screening.party_list (file_name, sha256, as_of, received_at, received_by,
              row_count, party_count, bad_row_count, header, subject)
            values (:name, :sha, :asOf, :at, :by, :rows, :parties, :bad, :header, :subject)
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
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  private void insertParties(long listId, List<PartyRow> parties) {
    jdbc.sql(
            """
            create temporary table incoming_party on commit drop as
            select row_number, party_no, case_no, cause, role, township, subject, face, number_key
            from screening.party with no data
            """)
        .update();
    CopyLines lines = new CopyLines();
    String place = jdbc.sql("select access.own_place()").query(String.class).single();
    Map<String, Long> subjectOf = subjectsOf(place, parties);
    for (PartyRow party : parties) {
      append(lines, party, place, Objects.requireNonNull(subjectOf.get(party.partyNo())));
    }
    lines.send(source, COPY_PARTIES);
    jdbc.sql(
            """
            insert into screening.party as known (list_id, row_number, party_no, case_no, cause, role,
              township, subject, face, number_key)
            select :list, row_number, party_no, case_no, cause, role, township, subject, face,
              number_key
            from incoming_party order by row_number
            on conflict (place, party_no) do update set
              (list_id, row_number, case_no, cause, role, township, subject, face, number_key) =
              (excluded.list_id, excluded.row_number, excluded.case_no, excluded.cause,
               excluded.role, excluded.township, excluded.subject, excluded.face,
               excluded.number_key)
            """)
        .param("list", listId)
        .update();
    jdbc.sql("drop table incoming_party").update();
  }

  /** A party that was known keeps its number, so that the hits of earlier lists still open. */
  private Map<String, Long> subjectsOf(String place, List<PartyRow> parties) {
    Map<String, Long> found = new HashMap<>();
    jdbc.sql("select party_no, subject from screening.party where place = ? and party_no = any(?)")
        .params(place, parties.stream().map(PartyRow::partyNo).toArray(String[]::new))
        .query(
            row -> {
              long subject = row.getLong("subject");
              if (!subjects.isDestroyed(subject)) {
                found.put(row.getString("party_no"), subject);
              }
            });
    List<PartyRow> missing =
        parties.stream().filter(party -> !found.containsKey(party.partyNo())).toList();
    List<Long> fresh = subjects.allocate(missing.size());
    for (int i = 0; i < fresh.size(); i++) {
      found.put(missing.get(i).partyNo(), fresh.get(i));
    }
    return found;
  }

  private void append(CopyLines lines, PartyRow row, String place, long subject) {
    Face face = row.face();
    lines.value(row.number()).value(row.partyNo()).value(row.caseNo());
    lines.value(row.cause()).value(row.role()).value(Township.of(face.address())).value(subject);
    lines.bytes(seal.seal(ScreeningSeal.face(place, row.partyNo()), List.of(subject), face));
    String number = face.citizenId();
    if (number == null) {
      lines.value(null);
    } else {
      lines.bytes(blinds.of(Use.NUMBER, number));
    }
    lines.end();
  }

  private void insertBadRows(long listId, long subject, List<BadRow> rows) {
    jdbc.sql(
            """
            create temporary table incoming_bad_row on commit drop as
            select list_id, row_number, problems, cells from screening.bad_row with no data
            """)
        .update();
    CopyLines lines = new CopyLines();
    for (BadRow row : rows) {
      Place place = ScreeningSeal.cells(listId, row.number());
      lines.value(listId).value(row.number()).value(json.writeValueAsString(row.problems()));
      lines.bytes(seal.seal(place, List.of(subject), row.cells())).end();
    }
    lines.send(source, "copy incoming_bad_row from stdin");
    jdbc.sql(
            """
            insert into screening.bad_row (list_id, row_number, problems, cells)
            select list_id, row_number, problems, cells from incoming_bad_row
            """)
        .update();
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
            select b.list_id, b.row_number, b.cells, b.problems, l.subject
            from screening.bad_row b join screening.party_list l on l.id = b.list_id
            where b.list_id = :id order by b.row_number limit :limit
            """)
        .param("id", listId)
        .param("limit", limit)
        .query((row, index) -> badRow(row))
        .list();
  }

  private BadRow badRow(ResultSet row) throws SQLException {
    long number = row.getLong("row_number");
    return new BadRow(
        number,
        seal.cells(
            ScreeningSeal.cells(row.getLong("list_id"), number),
            row.getLong("subject"),
            row.getBytes("cells")),
        List.of(json.readValue(row.getString("problems"), RowProblem[].class)));
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
