package org.relieflink.platform.ferry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.SentPackage;
import org.relieflink.platform.ferry.TakenPackage;
import org.relieflink.proof.parcel.ParcelHead;
import org.relieflink.proof.parcel.ParcelReceipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 包的表：what was sent and what was taken. */
@Repository
class PackageStore {
  private static final Pattern CODE = Pattern.compile("(?m)^refused number=[0-9]+ code=(\\S+)$");

  private final JdbcClient jdbc;

  PackageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one site one at a time, on whatever server. */
  void lock(String site) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ferry ' || ?, 0))")
        .param(site)
        .query(row -> {});
  }

  long lastSent(String site) {
    return last("ferry.outbound", site);
  }

  long lastTaken(String site) {
    return last("ferry.inbound", site);
  }

  private long last(String table, String site) {
    return jdbc.sql("select coalesce(max(sequence), 0) from " + table + " where site = ?")
        .param(site)
        .query(Long.class)
        .single();
  }

  void made(String site, ParcelHead head, int items, Instant at) {
    jdbc.sql(
            """
            insert into ferry.outbound (site, channel, sequence, file_name, digest, items, volumes, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            site,
            head.label().channel(),
            head.label().sequence(),
            head.label().name(),
            head.digest().hex(),
            items,
            head.volumes().size(),
            Timestamp.from(at))
        .update();
  }

  /** Those that have to be put out: new ones, and those that somebody wants sent again. */
  List<SentPackage> toPlace(String site) {
    return jdbc.sql(
            """
            select * from ferry.outbound where site = ? and placed_at is null and receipt is null
            order by sequence
            """)
        .param(site)
        .query((row, index) -> sent(row))
        .list();
  }

  void placed(long id, Instant at) {
    jdbc.sql("update ferry.outbound set placed_at = ?, sent = sent + 1 where id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }

  void again(long id) {
    jdbc.sql("update ferry.outbound set placed_at = null where id = ? and receipt is null")
        .param(id)
        .update();
  }

  Optional<SentPackage> findSent(String place, long id) {
    return jdbc.sql("select * from ferry.outbound where place = ? and id = ?")
        .params(place, id)
        .query((row, index) -> sent(row))
        .optional();
  }

  /** The package that a receipt is about: the same number and the same head. */
  Optional<SentPackage> of(String site, ParcelReceipt receipt) {
    return jdbc.sql(
            """
            select * from ferry.outbound where site = ? and channel = ? and sequence = ? and digest = ?
            """)
        .params(site, receipt.label().channel(), receipt.label().sequence(), receipt.digest().hex())
        .query((row, index) -> sent(row))
        .optional();
  }

  void receipted(long id, ParcelReceipt receipt, Instant at) {
    jdbc.sql("update ferry.outbound set receipted_at = ?, refused = ?, receipt = ? where id = ?")
        .params(Timestamp.from(at), receipt.refused().size(), receipt.text(), id)
        .update();
  }

  List<SentPackage> sent(String site) {
    return jdbc.sql("select * from ferry.outbound where site = ? order by sequence desc limit ?")
        .params(site, Ferry.MOST)
        .query((row, index) -> sent(row))
        .list();
  }

  /** 还没有回执的。 */
  record Open(int count, @Nullable Instant oldest) {}

  Open open(String site) {
    return jdbc.sql(
            "select count(*), min(made_at) from ferry.outbound where site = ? and receipt is null")
        .param(site)
        .query(
            (row, index) -> {
              @Nullable Timestamp oldest = row.getTimestamp(2);
              return new Open(row.getInt(1), oldest == null ? null : oldest.toInstant());
            })
        .single();
  }

  /** 收过的：digest of its head, and the receipt that was given. */
  record Taken(String digest, String receipt) {}

  Optional<Taken> taken(String site, long sequence) {
    return jdbc.sql(
            "select digest, receipt from ferry.inbound where site = ? and channel = ? and sequence = ?")
        .params(site, Berth.CHANNEL, sequence)
        .query((row, index) -> new Taken(row.getString(1), row.getString(2)))
        .optional();
  }

  void take(String site, ParcelHead head, ParcelReceipt receipt) {
    jdbc.sql(
            """
            insert into ferry.inbound (site, channel, sequence, file_name, digest, items, refused, taken_at,
              receipt) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            site,
            head.label().channel(),
            head.label().sequence(),
            head.label().name(),
            head.digest().hex(),
            receipt.items(),
            receipt.refused().size(),
            Timestamp.from(receipt.takenAt()),
            receipt.text())
        .update();
  }

  List<TakenPackage> taken(String site) {
    return jdbc.sql("select * from ferry.inbound where site = ? order by sequence desc limit ?")
        .params(site, Ferry.MOST)
        .query(
            (row, index) ->
                new TakenPackage(
                    row.getLong("id"),
                    row.getString("site"),
                    row.getLong("sequence"),
                    row.getString("file_name"),
                    row.getInt("items"),
                    row.getInt("refused"),
                    row.getTimestamp("taken_at").toInstant()))
        .list();
  }

  private static SentPackage sent(ResultSet row) throws SQLException {
    @Nullable Timestamp receipted = row.getTimestamp("receipted_at");
    return new SentPackage(
        row.getLong("id"),
        row.getString("site"),
        row.getLong("sequence"),
        row.getString("file_name"),
        row.getInt("items"),
        row.getInt("volumes"),
        row.getTimestamp("made_at").toInstant(),
        row.getInt("sent"),
        receipted == null ? null : receipted.toInstant(),
        row.getInt("refused"),
        codes(row.getString("receipt")));
  }

  private static List<String> codes(@Nullable String receipt) {
    return receipt == null
        ? List.of()
        : CODE.matcher(receipt).results().map(found -> found.group(1)).distinct().toList();
  }
}
