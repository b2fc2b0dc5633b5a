package org.relieflink.platform.staff.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 账号的列表：what the officer may see, by the table of rights and once more by the database. */
@Repository
class AccountLists {
  private static final Need READ = new Need(Matter.STAFF, Deed.READ);
  private static final Owned OWNED = new Owned("a.place", "a.line", "false");

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Clock clock;

  AccountLists(JdbcClient jdbc, Reach reach, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.clock = clock;
  }

  List<Account> list(AccountQuery query) {
    AccountQuery.State state = query.state();
    return jdbc.sql(
            AccountRows.SELECT
                + " where "
                + reach.condition(READ, OWNED)
                + """
                   and a.staff_number > :after
                   and (cast(:text as text) = '' or starts_with(a.staff_number, upper(cast(:text as text)))
                        or position(cast(:text as text) in a.display_name) > 0)
                   and (cast(:role as text) is null or a.role = :role)
                   and (cast(:unit as bigint) is null or u.id = :unit)
                   and case coalesce(cast(:state as text), '')
                         when 'WORKING' then a.closed_at is null and a.role is not null
                         when 'WAITING' then a.closed_at is null and a.role is null
                         when 'LOCKED' then f.locked_until > :now
                         when 'CLOSED' then a.closed_at is not null
                         else true end
                   order by a.staff_number limit :limit
                  """)
        .param("after", query.after())
        .param("text", query.text())
        .param("role", query.role() == null ? null : query.role().name())
        .param("unit", query.unitId())
        .param("state", state == null ? null : state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", query.limit())
        .query(AccountRows.rows(clock))
        .list();
  }

  Optional<Account> find(long id) {
    return jdbc.sql(
            AccountRows.SELECT + " where " + reach.condition(READ, OWNED) + " and a.id = :id")
        .param("id", id)
        .query(AccountRows.rows(clock))
        .optional();
  }

  List<Account> holders(long postId) {
    return jdbc.sql(
            AccountRows.SELECT
                + " where "
                + reach.condition(READ, OWNED)
                + " and a.post_id = :post order by a.staff_number")
        .param("post", postId)
        .query(AccountRows.rows(clock))
        .list();
  }

  Map<Role, Long> holders() {
    Map<Role, Long> holders = new EnumMap<>(Role.class);
    jdbc.sql(
            "select a.role, count(*) as holders from access.account a where a.role is not null and "
                + reach.condition(READ, OWNED)
                + " group by a.role")
        .query(
            row -> {
              holders.put(Role.valueOf(row.getString("role")), row.getLong("holders"));
            });
    return holders;
  }
}
