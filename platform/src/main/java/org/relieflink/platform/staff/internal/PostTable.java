package org.relieflink.platform.staff.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 岗位表。 Posts, and how many accounts have each. */
@Repository
class PostTable implements PostBook {
  private static final Need READ = new Need(Matter.POSTS, Deed.READ);
  private static final Owned OWNED = new Owned("p.place", "p.line", "false");
  private static final String SELECT =
      """
      select p.id, p.code, p.name, p.sort_order, p.role, p.closed_at,
             (select count(*) from access.account a where a.post_id = p.id) as holders,
             u.id as unit_id, u.place, u.line, u.name as unit_name, u.closed_at as unit_closed_at
      from staff.post p join access.unit u on u.place = p.place and u.line = p.line
      """;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Clock clock;

  PostTable(JdbcClient jdbc, Reach reach, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.clock = clock;
  }

  @Override
  public List<Post> list() {
    return jdbc.sql(
            SELECT
                + " where "
                + reach.condition(READ, OWNED)
                + """
                   order by p.place, p.line <> 'procuratorate', p.line,
                            p.closed_at is not null, p.sort_order, p.code
                  """)
        .query((row, index) -> post(row))
        .list();
  }

  @Override
  public Optional<Post> find(long id) {
    return jdbc.sql(SELECT + " where " + reach.condition(READ, OWNED) + " and p.id = :id")
        .param("id", id)
        .query((row, index) -> post(row))
        .optional();
  }

  @Override
  public Optional<Post> hold(long id) {
    // First wait, then read: a statement that waited still counts what stood before.
    jdbc.sql("select 1 from staff.post where id = :id for update")
        .param("id", id)
        .query()
        .listOfRows();
    return jdbc.sql(SELECT + " where p.id = :id")
        .param("id", id)
        .query((row, index) -> post(row))
        .optional();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getLong("id"),
        new OfficeUnit(
            row.getLong("unit_id"),
            new Unit(row.getString("place"), row.getString("line")),
            row.getString("unit_name"),
            AccountRows.instant(row, "unit_closed_at"),
            0),
        row.getString("code"),
        row.getString("name"),
        row.getInt("sort_order"),
        Role.valueOf(row.getString("role")),
        AccountRows.instant(row, "closed_at"),
        row.getLong("holders"));
  }

  @Override
  public Optional<Post> add(OfficeUnit unit, NewPost post) {
    return jdbc.sql(
            """
            insert into staff.post (place, line, code, name, sort_order, role, created_at)
            values (:place, :line, :code, :name, :order, :role, :now)
            on conflict (place, line, code) do nothing returning id
            """)
        .param("place", unit.unit().place())
        .param("line", unit.unit().line())
        .param("code", post.code())
        .param("name", post.facts().name())
        .param("order", post.facts().order())
        .param("role", post.facts().role().name())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional()
        .flatMap(this::hold);
  }

  @Override
  public Post put(Post changed) {
    Instant closed = changed.closedAt();
    jdbc.sql(
            """
            update staff.post set name = :name, sort_order = :order, role = :role,
              closed_at = :closed
            where id = :id
            """)
        .param("name", changed.name())
        .param("order", changed.order())
        .param("role", changed.role().name())
        .param("closed", closed == null ? null : Timestamp.from(closed))
        .param("id", changed.id())
        .update();
    return hold(changed.id()).orElseThrow();
  }
}
