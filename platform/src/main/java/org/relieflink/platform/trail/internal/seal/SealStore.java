package org.relieflink.platform.trail.internal.seal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SignedRoot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 封存的几张表. */
@Repository
class SealStore {
  private static final long LOCK = 0x7EA1_5EA1L; // "trail seal": one sealer at a time
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  SealStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Until the end of the transaction; false when another server is at it. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  String origin() {
    return jdbc.sql("select origin from trail.log").query(String.class).single();
  }

  Optional<SealRow> last() {
    return jdbc.sql("select * from trail.seal order by size desc limit 1")
        .query((row, index) -> seal(row))
        .optional();
  }

  private static SealRow seal(ResultSet row) throws SQLException {
    long size = row.getLong("size");
    return new SealRow(
        SignedRoot.parse(row.getString("line")),
        Peaks.frontier(LogDigest.SM3, size, row.getBytes("sm3_peaks")),
        Peaks.frontier(LogDigest.SHA256, size, row.getBytes("sha256_peaks")));
  }

  /** Committed entries that wait, by id: later commits with lower ids get later positions. */
  List<LogEntry> waiting(int most) {
    return jdbc.sql(
            "select "
                + EntryRows.COLUMNS
                + " from trail.waiting w join trail.entry e on e.id = w.entry_id"
                + " order by w.entry_id limit :most")
        .param("most", most)
        .query((row, index) -> EntryRows.entry(row))
        .list();
  }

  /** A leaf as it is stored. */
  record Leaf(long position, long entryId, Octets sm3, Octets sha256) {}

  /** The root of a full subtree as it is stored. */
  record Node(int level, long index, Octets sm3, Octets sha256) {}

  /** What one sealing writes. */
  record Sealing(SealRow seal, List<Leaf> leaves, List<Node> nodes) {}

  void write(Sealing sealing) {
    batches.batchUpdate(
        "insert into trail.leaf (position, entry_id, sm3, sha256) values (?, ?, ?, ?)",
        sealing.leaves,
        sealing.leaves.size(),
        SealStore::bind);
    batches.batchUpdate(
        "insert into trail.node (level, index, sm3, sha256) values (?, ?, ?, ?)",
        sealing.nodes,
        Math.max(sealing.nodes.size(), 1),
        SealStore::bind);
    batches.batchUpdate(
        "delete from trail.waiting where entry_id = ?",
        sealing.leaves,
        sealing.leaves.size(),
        (statement, leaf) -> statement.setLong(1, leaf.entryId));
    writeSeal(sealing);
  }

  private void writeSeal(Sealing sealing) {
    SignedRoot root = sealing.seal.root();
    jdbc.sql(
            """
            insert into trail.seal
              (size, first_position, lowest_id, highest_id, at, line, sm3_peaks, sha256_peaks)
            values (:size, :first, :lowest, :highest, :at, :line, :sm3, :sha256)
            """)
        .param("size", root.root().size())
        .param("first", sealing.leaves.get(0).position)
        .param("lowest", sealing.leaves.get(0).entryId)
        .param("highest", sealing.leaves.get(sealing.leaves.size() - 1).entryId)
        .param("at", Timestamp.from(root.root().at()))
        .param("line", root.line())
        .param("sm3", Peaks.bytes(sealing.seal.sm3()))
        .param("sha256", Peaks.bytes(sealing.seal.sha256()))
        .update();
  }

  private static void bind(PreparedStatement statement, Leaf leaf) throws SQLException {
    statement.setLong(1, leaf.position);
    statement.setLong(2, leaf.entryId);
    statement.setBytes(3, leaf.sm3.bytes());
    statement.setBytes(4, leaf.sha256.bytes());
  }

  private static void bind(PreparedStatement statement, Node node) throws SQLException {
    statement.setInt(1, node.level);
    statement.setLong(2, node.index);
    statement.setBytes(3, node.sm3.bytes());
    statement.setBytes(4, node.sha256.bytes());
  }

  /** How many wait, since when, and how many of them are gone. */
  record Waiting(long count, Optional<Instant> oldest, long lost) {}

  Waiting waitingNow() {
    return jdbc.sql(
            """
            select count(*) as count, min(e.at) as oldest, count(*) - count(e.id) as lost
            from trail.waiting w left join trail.entry e on e.id = w.entry_id
            """)
        .query(
            (row, index) ->
                new Waiting(
                    row.getLong("count"),
                    Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant),
                    row.getLong("lost")))
        .single();
  }
}
