package org.relieflink.platform.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.DecisionKind;
import org.relieflink.platform.identity.EvidenceStep;
import org.relieflink.platform.identity.internal.Ledger.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 决定的两张表，只加不改。 Rows are added, never changed; the evidence lies sealed beside them. */
@Repository
class DecisionStore {
  private final JdbcClient jdbc;
  private final EvidenceSeal seal;

  DecisionStore(JdbcClient jdbc, EvidenceSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** One row with who, when and why. */
  record Written(Row row, String reason, String officer, String officerName, Instant at) {}

  /** Decisions are made one after the other until the end of the transaction. */
  void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity.decision', 0))")
        .query((row, index) -> index)
        .list();
  }

  /** All about any of these records, undos too, oldest first. */
  List<Written> about(Collection<String> recordIds) {
    return jdbc.sql(
            "select * from identity.decision"
                + " where left_record = any(:ids) or right_record = any(:ids) order by id")
        .param("ids", recordIds.toArray(String[]::new))
        .query((row, index) -> written(row))
        .list();
  }

  List<Written> list(long id) {
    return jdbc.sql("select * from identity.decision where id = ?")
        .param(id)
        .query((row, index) -> written(row))
        .list();
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        new Row(
            row.getLong("id"),
            DecisionKind.valueOf(row.getString("kind")),
            row.getString("left_record"),
            row.getString("right_record"),
            row.getObject("reverses", Long.class)),
        row.getString("reason"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant());
  }

  /** Between which records. */
  record Pair(String left, String right) {}

  /** Gives the id. */
  long add(DecisionKind kind, Pair pair, @Nullable Long reverses, Said said) {
    return jdbc.sql(
            """
            insert into identity.decision
              (kind, left_record, right_record, reverses, reason, officer, officer_name, at)
            values (:kind, :left, :right, :reverses, :reason, :officer, :name, :at) returning id
            """)
        .param("kind", kind.name())
        .param("left", pair.left)
        .param("right", pair.right)
        .param("reverses", reverses)
        .param("reason", said.reason)
        .param("officer", said.officer.staffNumber())
        .param("name", said.officer.displayName())
        .param("at", Timestamp.from(said.at))
        .query(Long.class)
        .single();
  }

  /** 谁、为什么、什么时候。 */
  record Said(Officer officer, String reason, Instant at) {}

  void addEvidence(long decision, Collection<Long> subjects, List<EvidenceStep> steps) {
    jdbc.sql("insert into identity.evidence (decision_id, subjects, sealed) values (?, ?, ?)")
        .params(decision, subjects.toArray(Long[]::new), seal.seal(decision, subjects, steps))
        .update();
  }

  Map<Long, List<EvidenceStep>> evidence(Collection<Long> decisions) {
    Map<Long, List<EvidenceStep>> found = new HashMap<>();
    jdbc.sql("select * from identity.evidence where decision_id = any(?)")
        .param(decisions.toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("decision_id"), seal.open(row));
            });
    return found;
  }
}
