package org.relieflink.platform.trail.internal.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Proofs;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 给证人的树根：what a witness has, what it still has to get, and the proof between them. */
@Repository
class Receipts {
  private final JdbcClient jdbc;

  Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last root a witness acknowledged. */
  record Acknowledged(long size, Instant at) {}

  Optional<Acknowledged> last(String witness) {
    return jdbc.sql(
            "select size, at from trail.receipt where witness = :witness order by size desc limit 1")
        .param("witness", witness)
        .query(
            (row, index) ->
                new Acknowledged(row.getLong("size"), row.getTimestamp("at").toInstant()))
        .optional();
  }

  /** The first root behind a size. */
  Optional<SignedRoot> next(long size) {
    return jdbc.sql("select line from trail.seal where size > :size order by size limit 1")
        .param("size", size)
        .query(String.class)
        .optional()
        .map(SignedRoot::parse);
  }

  /** The last root, when it lies behind a size. */
  Optional<SignedRoot> newest(long size) {
    return jdbc.sql("select line from trail.seal where size > :size order by size desc limit 1")
        .param("size", size)
        .query(String.class)
        .optional()
        .map(SignedRoot::parse);
  }

  RootProof proof(long older, long size) {
    return new RootProof(
        older,
        new Proofs(LogDigest.SM3, new TreeRows(LogDigest.SM3, jdbc)).consistency(older, size),
        new Proofs(LogDigest.SHA256, new TreeRows(LogDigest.SHA256, jdbc))
            .consistency(older, size));
  }

  void keep(String witness, long size, String line, Instant at) {
    jdbc.sql(
            """
            insert into trail.receipt (witness, size, at, line) values (:witness, :size, :at, :line)
            on conflict do nothing
            """)
        .param("witness", witness)
        .param("size", size)
        .param("at", Timestamp.from(at))
        .param("line", line)
        .update();
  }
}
