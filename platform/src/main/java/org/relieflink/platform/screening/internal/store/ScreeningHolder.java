package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedColumn;
import org.relieflink.platform.vault.SealedColumn.Whereabouts;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Use;
import org.relieflink.platform.vault.Vault;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 碰撞这一块存着的密文。 What screening keeps sealed: parties, hits, rows that were not taken. */
@Component
@Order(2)
class ScreeningHolder implements Holder {
  private static final SealedColumn FACES =
      new SealedColumn(
          "screening.party", "face", List.of("id"), "screening.party t", new OfParty());
  private static final SealedColumn HITS =
      new SealedColumn(
          "screening.hit", "comparison", List.of("id"), "screening.hit t", new OfHit());
  private static final SealedColumn CELLS =
      new SealedColumn(
          "screening.bad_row",
          "cells",
          List.of("list_id", "row_number"),
          "(select b.*, l.subject from screening.bad_row b"
              + " join screening.party_list l on l.id = b.list_id) t",
          new OfRow());

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;
  private final ScreeningSeal seal;

  ScreeningHolder(JdbcClient jdbc, Vault vault, Blinds blinds, ScreeningSeal seal) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
    this.seal = seal;
  }

  private static final class OfParty implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return ScreeningSeal.face(row.getString("place"), row.getString("party_no"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  private static final class OfHit implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return ScreeningSeal.comparison(row.getLong("party_id"), row.getString("record_id"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of((Long[]) row.getArray("subjects").getArray());
    }
  }

  private static final class OfRow implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return ScreeningSeal.cells(row.getLong("list_id"), row.getLong("row_number"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(FACES.name(), HITS.name(), CELLS.name());
  }

  @Override
  public int renew(int most) {
    int some = FACES.renew(jdbc, vault, most);
    some = some == 0 ? HITS.renew(jdbc, vault, most) : some;
    some = some == 0 ? CELLS.renew(jdbc, vault, most) : some;
    return some == 0 ? numbers(most) : some;
  }

  /** The blind value of a number follows its face. */
  private int numbers(int most) {
    return jdbc.sql(
            """
            select * from screening.party
            where number_key is not null and face is not null and get_byte(number_key, 0) <> :version
            limit :most
            """)
        .param("version", vault.newest().version())
        .param("most", most)
        .query((row, index) -> number(row.getLong("id"), seal.face(row)))
        .list()
        .size();
  }

  private int number(long partyId, Face face) {
    String number = face.citizenId();
    return jdbc.sql("update screening.party set number_key = ? where id = ?")
        .param(number == null ? null : blinds.of(Use.NUMBER, number))
        .param(partyId)
        .update();
  }

  @Override
  public long outdated() {
    return FACES.outdated(jdbc, vault) + HITS.outdated(jdbc, vault) + CELLS.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return FACES
        .sample(jdbc, vault, most)
        .and(HITS.sample(jdbc, vault, most))
        .and(CELLS.sample(jdbc, vault, most));
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql("select subject from screening.party where number_key = any(?)")
            .param(blinds.all(Use.NUMBER, citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select subject from screening.party where subject = any(:all) and face is not null
                union select subject from screening.party_list where subject = any(:all)
                union select s from screening.hit, unnest(subjects) s
                      where comparison is not null and s = any(:all)
                """)
            .param("all", subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** Hits that tell of the person no longer stand. */
  @Override
  public void forget(Set<Long> subjects) {
    Long[] gone = subjects.toArray(Long[]::new);
    jdbc.sql("update screening.hit set comparison = null, is_current = false where subjects && ?")
        .param(gone)
        .update();
    jdbc.sql(
            "update screening.party set face = null, number_key = null, in_view = false"
                + " where subject = any(?)")
        .param(gone)
        .update();
  }
}
