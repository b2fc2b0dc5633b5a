package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.HandedPapers.Scan;
import org.relieflink.platform.fund.internal.FundStore.Making;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 签收单扫描件的表：sealed for the payee, so that they end with what is known of the payee. */
@Repository
class HandedScanStore {
  private static final String SELECT =
      "select s.*, s.body is not null there from fund.handed_scan s where s.place = :place and ";

  private final JdbcClient jdbc;
  private final Vault vault;

  HandedScanStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** By its digest too: two files of one payment do not change places. */
  static Place where(long item, String digest) {
    return new Place("fund.handed_scan", "body", item + "/" + digest);
  }

  private static Scan scan(ResultSet row) throws SQLException {
    return new Scan(
        row.getLong("id"),
        row.getLong("item_id"),
        row.getString("media"),
        row.getLong("size"),
        row.getString("digest"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("there"));
  }

  List<Scan> ofBatch(String place, long batch) {
    return jdbc.sql(
            """
            select s.id, s.item_id, s.media, s.size, s.digest, s.officer_name, s.at,
              s.body is not null there
            from fund.handed_scan s join fund.item i on i.id = s.item_id
            where s.place = ? and i.batch_id = ? order by s.id
            """)
        .params(place, batch)
        .query((row, index) -> scan(row))
        .list();
  }

  /** 存着的一份。 */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Stored(Scan scan, long subject, byte @Nullable [] body) {
    @Override
    public String toString() {
      return "Stored[" + scan.id() + "]";
    }
  }

  Optional<Stored> find(String place, long id) {
    return jdbc.sql(SELECT + "s.id = :id")
        .param("place", place)
        .param("id", id)
        .query((row, index) -> new Stored(scan(row), row.getLong("subject"), row.getBytes("body")))
        .optional();
  }

  /** Empty where it was destroyed. */
  Optional<byte[]> body(Stored stored) {
    byte[] sealed = stored.body;
    Scan scan = stored.scan;
    return sealed == null
        ? Optional.empty()
        : vault.open(where(scan.item(), scan.digest()), List.of(stored.subject), sealed);
  }

  Optional<Scan> same(String place, long item, String digest) {
    return jdbc.sql(SELECT + "s.item_id = :item and s.digest = :digest")
        .param("place", place)
        .param("item", item)
        .param("digest", digest)
        .query((row, index) -> scan(row))
        .optional();
  }

  int count(long item) {
    return jdbc.sql("select count(*) from fund.handed_scan where item_id = ?")
        .param(item)
        .query(Integer.class)
        .single();
  }

  /** Whether a signed paper closed this payment. */
  boolean signed(String place, long item) {
    return jdbc.sql(
            "select exists (select from fund.handed where place = ? and item_id = ? and taken)")
        .params(place, item)
        .query(Boolean.class)
        .single();
  }

  /**
   * 要存的一份。
   *
   * @param subject of its payee
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Kept(long item, String media, String digest, long subject, byte[] body) {
    @Override
    public String toString() {
      return "Kept[" + item + "]";
    }
  }

  void add(Making making, Kept kept) {
    byte[] sealed = vault.seal(where(kept.item, kept.digest), List.of(kept.subject), kept.body);
    jdbc.sql(
            """
            insert into fund.handed_scan (item_id, place, media, size, digest, subject, body,
              officer, officer_name, at)
            values (:item, :place, :media, :size, :digest, :subject, :body, :officer, :name, :at)
            """)
        .param("item", kept.item)
        .param("place", making.place())
        .param("media", kept.media)
        .param("size", kept.body.length)
        .param("digest", kept.digest)
        .param("subject", kept.subject)
        .param("body", sealed)
        .param("officer", making.officer().staffNumber())
        .param("name", making.officer().displayName())
        .param("at", Timestamp.from(making.now().at()))
        .update();
  }
}
