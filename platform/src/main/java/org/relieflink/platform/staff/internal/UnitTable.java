package org.relieflink.platform.staff.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.staff.OfficeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 单位表。 Units, and how many accounts with a role each has. */
@Repository
class UnitTable {
  private static final Need READ = new Need(Matter.UNITS, Deed.READ);
  private static final Owned OWNED = new Owned("u.place", "u.line", "false");
  private static final String SELECT =
      """
      select u.id, u.place, u.line, u.name, u.closed_at,
             (select count(*) from access.account a
              where a.place = u.place and a.line = u.line and a.role is not null) as accounts
      from access.unit u
      """;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Clock clock;

  UnitTable(JdbcClient jdbc, Reach reach, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.clock = clock;
  }

  List<OfficeUnit> list() {
    return jdbc.sql(
            SELECT
                + " where "
                + reach.condition(READ, OWNED)
                + " order by u.closed_at is not null, u.place, u.line <> 'procuratorate', u.line")
        .query((row, index) -> unit(row))
        .list();
  }

  Optional<OfficeUnit> find(long id) {
    return jdbc.sql(SELECT + " where " + reach.condition(READ, OWNED) + " and u.id = :id")
        .param("id", id)
        .query((row, index) -> unit(row))
        .optional();
  }

  /** Neither closed nor renamed by anybody else before the transaction ends. */
  Optional<OfficeUnit> hold(long id) {
    // First wait, then read: a statement that waited still counts what stood before.
    jdbc.sql("select 1 from access.unit where id = :id for update")
        .param("id", id)
        .query()
        .listOfRows();
    return jdbc.sql(SELECT + " where u.id = :id")
        .param("id", id)
        .query((row, index) -> unit(row))
        .optional();
  }

  private static OfficeUnit unit(ResultSet row) throws SQLException {
    return new OfficeUnit(
        row.getLong("id"),
        new Unit(row.getString("place"), row.getString("line")),
        row.getString("name"),
        AccountRows.instant(row, "closed_at"),
        row.getLong("accounts"));
  }

  /** Empty when the place has one of this line already. */
  Optional<OfficeUnit> add(Unit unit, String name) {
    int added =
        jdbc.sql(
                """
                insert into access.unit (place, line, name, created_at)
                values (:place, :line, :name, :now) on conflict (place, line) do nothing
                """)
            .param("place", unit.place())
            .param("line", unit.line())
            .param("name", name)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    return added == 0
        ? Optional.empty()
        : jdbc.sql(SELECT + " where u.place = :place and u.line = :line")
            .param("place", unit.place())
            .param("line", unit.line())
            .query((row, index) -> unit(row))
            .optional();
  }

  void put(OfficeUnit unit, String name, @Nullable Instant closedAt) {
    jdbc.sql("update access.unit set name = :name, closed_at = :closed where id = :id")
        .param("name", name)
        .param("closed", closedAt == null ? null : Timestamp.from(closedAt))
        .param("id", unit.id())
        .update();
  }
}
