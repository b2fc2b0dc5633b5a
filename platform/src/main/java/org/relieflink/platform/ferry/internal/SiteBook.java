package org.relieflink.platform.ferry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.FerrySite.By;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.ferry.NewSite;
import org.relieflink.platform.ferry.SiteState;
import org.relieflink.proof.parcel.SiteCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 站点的表. */
@Repository
class SiteBook {
  private final JdbcClient jdbc;

  SiteBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps everybody else from changing sites until the end of the transaction. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ferry sites', 0))").query(row -> {});
  }

  /** Those that packages go to and come from. */
  List<FerrySite> agreed() {
    return jdbc.sql("select * from ferry.site where state = 'AGREED' order by name")
        .query((row, index) -> site(row))
        .list();
  }

  List<FerrySite> standing(Officer officer) {
    return jdbc.sql(
            "select * from ferry.site where place = ? and state <> 'ENDED' order by name, id")
        .param(officer.unit().place())
        .query((row, index) -> site(row))
        .list();
  }

  Optional<FerrySite> find(Officer officer, long id) {
    return jdbc.sql("select * from ferry.site where place = ? and id = ?")
        .params(officer.unit().place(), id)
        .query((row, index) -> site(row))
        .optional();
  }

  long add(Officer officer, NewSite wanted, SiteCard card, Instant at) {
    return jdbc.sql(
            """
            insert into ferry.site (place, name, title, network, departments, card, state, asked_by,
              asked_name, asked_at)
            values (:place, :name, :title, :network, :departments, :card, 'ASKED', :by, :byName, :at)
            returning id
            """)
        .param("place", officer.unit().place())
        .param("name", card.site())
        .param("title", wanted.title())
        .param("network", wanted.network().name())
        .param(
            "departments", wanted.departments().stream().sorted().collect(Collectors.joining(" ")))
        .param("card", card.text())
        .param("by", officer.staffNumber())
        .param("byName", officer.displayName())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void agree(Officer officer, long id, Instant at) {
    jdbc.sql(
            """
            update ferry.site set state = 'AGREED', agreed_by = ?, agreed_name = ?, agreed_at = ?
            where id = ?
            """)
        .params(officer.staffNumber(), officer.displayName(), Timestamp.from(at), id)
        .update();
  }

  void end(Officer officer, long id, Instant at) {
    jdbc.sql(
            """
            update ferry.site set state = 'ENDED', ended_by = ?, ended_name = ?, ended_at = ?
            where id = ?
            """)
        .params(officer.staffNumber(), officer.displayName(), Timestamp.from(at), id)
        .update();
  }

  private static FerrySite site(ResultSet row) throws SQLException {
    String departments = row.getString("departments");
    String card = row.getString("card");
    return new FerrySite(
        row.getLong("id"),
        row.getString("name"),
        row.getString("title"),
        Network.valueOf(row.getString("network")),
        new TreeSet<>(
            departments.isEmpty() ? List.of() : Arrays.asList(departments.split(" ", -1))),
        card,
        SiteCard.parse(card).fingerprint(),
        SiteState.valueOf(row.getString("state")),
        by(row, "asked").orElseThrow(),
        by(row, "agreed").orElse(null));
  }

  private static Optional<By> by(ResultSet row, String act) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(act + "_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new By(row.getString(act + "_by"), row.getString(act + "_name"), at.toInstant()));
  }
}
