package org.relieflink.platform.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.incident.EvidenceOf;
import org.relieflink.platform.incident.EvidencePack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 证据包的表. */
@Repository
class PackStore {
  private static final int MOST = 20; // packs of one incident that are shown
  private static final String COLUMNS =
      "id, incident_id, alarm_id, mark, entries, open_entries, manifest, officer, officer_name, at";

  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives the id; that of the given one is not read. */
  long add(EvidencePack pack, byte[] content) {
    boolean incident = pack.of().kind() == EvidenceOf.Kind.INCIDENT;
    return jdbc.sql(
            """
            insert into incident.pack (incident_id, alarm_id, mark, entries, open_entries, manifest,
              content, officer, officer_name, at)
            values (cast(:incident as bigint), cast(:alarm as bigint), :mark, :entries, :open,
              :manifest, :content, :officer, :name, :at)
            returning id
            """)
        .param("incident", incident ? pack.of().id() : null)
        .param("alarm", incident ? null : pack.of().id())
        .param("mark", pack.mark())
        .param("entries", pack.entries())
        .param("open", pack.open())
        .param("manifest", pack.manifest())
        .param("content", content)
        .param("officer", pack.officer())
        .param("name", pack.officerName())
        .param("at", Timestamp.from(pack.at()))
        .query(Long.class)
        .single();
  }

  List<EvidencePack> of(EvidenceOf of) {
    String column = of.kind() == EvidenceOf.Kind.INCIDENT ? "incident_id" : "alarm_id";
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from incident.pack where "
                + column
                + " = ? order by id desc limit ?")
        .params(of.id(), MOST)
        .query((row, index) -> pack(row))
        .list();
  }

  Optional<EvidencePack> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from incident.pack where id = ?")
        .param(id)
        .query((row, index) -> pack(row))
        .optional();
  }

  byte[] content(long id) {
    return jdbc.sql("select content from incident.pack where id = ?")
        .param(id)
        .query((row, index) -> row.getBytes(1))
        .single();
  }

  private static EvidencePack pack(ResultSet row) throws SQLException {
    long incident = row.getLong("incident_id");
    EvidenceOf of =
        row.wasNull()
            ? new EvidenceOf(EvidenceOf.Kind.ALARM, row.getLong("alarm_id"))
            : new EvidenceOf(EvidenceOf.Kind.INCIDENT, incident);
    return new EvidencePack(
        row.getLong("id"),
        of,
        row.getString("mark"),
        row.getLong("entries"),
        row.getLong("open_entries"),
        row.getString("manifest"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant());
  }
}
