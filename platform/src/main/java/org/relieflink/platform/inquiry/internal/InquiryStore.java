package org.relieflink.platform.inquiry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.inquiry.IdentityProof;
import org.relieflink.platform.inquiry.Inquiries;
import org.relieflink.platform.inquiry.Inquiry;
import org.relieflink.platform.inquiry.LookKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 查询的几张表. */
@Repository
class InquiryStore {
  private static final Need READ = new Need(Matter.INQUIRIES, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("r");

  private final JdbcClient jdbc;
  private final Reach reach;

  InquiryStore(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** Gives the id; that of the given one is not read. */
  long add(Inquiry born, String key) {
    return jdbc.sql(
            """
            insert into inquiry.request (key, masked, proof, words, officer, officer_name, at)
            values (:key, :masked, :proof, :words, :officer, :name, :at) returning id
            """)
        .param("key", key)
        .param("masked", born.masked())
        .param("proof", born.proof().name())
        .param("words", born.words())
        .param("officer", born.officer())
        .param("name", born.officerName())
        .param("at", Timestamp.from(born.at()))
        .query(Long.class)
        .single();
  }

  void told(long request, long entry, LookKind kind) {
    jdbc.sql("insert into inquiry.told (request_id, entry_id, kind) values (?, ?, ?)")
        .params(request, entry, kind.name())
        .update();
  }

  void held(long request, String rule, long entries) {
    jdbc.sql("insert into inquiry.held (request_id, rule, entries) values (?, ?, ?)")
        .params(request, rule, entries)
        .update();
  }

  List<Inquiry> list(Officer officer, long before) {
    return jdbc.sql(
            "select r.* from inquiry.request r where r.id < :before and "
                + reach.condition(officer, READ, OWNED)
                + " order by r.id desc limit :most")
        .param("before", before)
        .param("most", Inquiries.MOST)
        .query((row, index) -> bare(row))
        .list();
  }

  Optional<Inquiry> find(Officer officer, long id) {
    return jdbc.sql(
            "select r.* from inquiry.request r where r.id = :id and "
                + reach.condition(officer, READ, OWNED))
        .param("id", id)
        .query((row, index) -> bare(row))
        .optional();
  }

  /** One entry and what kind of look it is. */
  record Told(long entry, LookKind kind) {}

  List<Told> toldOf(long request) {
    return jdbc.sql(
            "select entry_id, kind from inquiry.told where request_id = ? order by entry_id")
        .param(request)
        .query((row, index) -> new Told(row.getLong(1), LookKind.valueOf(row.getString(2))))
        .list();
  }

  Map<String, Long> heldOf(long request) {
    Map<String, Long> held = new java.util.TreeMap<>();
    jdbc.sql("select rule, entries from inquiry.held where request_id = ?")
        .param(request)
        .query(
            row -> {
              held.put(row.getString(1), row.getLong(2));
            });
    return held;
  }

  private static Inquiry bare(ResultSet row) throws SQLException {
    return new Inquiry(
        row.getLong("id"),
        row.getString("masked"),
        IdentityProof.valueOf(row.getString("proof")),
        row.getString("words"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        List.of(),
        List.of());
  }
}
