package org.relieflink.platform.staff.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.AccountStep;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 办过的事，在库里：rows are only added. */
@Repository
class ActStore implements ActBook {
  private final JdbcClient jdbc;

  ActStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Officer officer, Done done) {
    jdbc.sql(
            """
            insert into staff.act (object_kind, object_id, act, detail, reason, officer,
              officer_name, at, fingerprint, idempotency_key)
            values (:kind, :id, :act, :detail, :reason, :officer, :name, :at, :fingerprint, :key)
            """)
        .param("kind", done.kind())
        .param("id", done.id())
        .param("act", done.act().name())
        .param("detail", done.detail())
        .param("reason", done.said().reason())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(done.at()))
        .param("fingerprint", done.fingerprint())
        .param("key", done.said().key())
        .update();
  }

  @Override
  public Optional<Done> findRepeated(Officer officer, String key) {
    return jdbc.sql("select * from staff.act where officer = :officer and idempotency_key = :key")
        .param("officer", officer.staffNumber())
        .param("key", key)
        .query((row, index) -> done(row))
        .optional();
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getString("object_kind"),
        row.getLong("object_id"),
        AccountAct.valueOf(row.getString("act")),
        row.getString("detail"),
        new Said(row.getString("reason"), row.getString("idempotency_key")),
        row.getString("fingerprint"),
        row.getTimestamp("at").toInstant());
  }

  List<AccountStep> list(String kind, long id) {
    return jdbc.sql(
            """
            select * from staff.act where object_kind = :kind and object_id = :id
            order by id desc limit :limit
            """)
        .param("kind", kind)
        .param("id", id)
        .param("limit", Staff.MOST)
        .query(
            (row, index) ->
                new AccountStep(
                    AccountAct.valueOf(row.getString("act")),
                    row.getString("detail"),
                    row.getString("reason"),
                    row.getString("officer_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
