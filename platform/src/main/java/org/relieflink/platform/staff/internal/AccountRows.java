package org.relieflink.platform.staff.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.OfficeUnit;
import org.springframework.jdbc.core.RowMapper;

/** 读出一行：accounts and units as they stand in the schema {@code access}; never the hash. */
final class AccountRows {
  static final String SELECT =
      """
      select a.id, a.staff_number, a.display_name, a.role, a.last_role, a.employee_id, a.version,
             a.created_at, a.closed_at, a.password_until, f.locked_until,
             coalesce(u.id, 0) as unit_id, a.place, a.line,
             coalesce(u.name, '') as unit_name, u.closed_at as unit_closed_at,
             a.post_id, p.name as post_name
      from access.account a
      left join access.unit u on u.place = a.place and u.line = a.line
      left join staff.post p on p.id = a.post_id
      left join access.failed_attempt f on f.staff_number = a.staff_number
      """;

  private AccountRows() {}

  static RowMapper<Account> rows(Clock clock) {
    return (row, index) -> account(row, clock.instant());
  }

  private static Account account(ResultSet row, Instant now) throws SQLException {
    Instant locked = instant(row, "locked_until");
    return new Account(
        row.getLong("id"),
        row.getString("staff_number"),
        row.getString("display_name"),
        role(row.getString("role")),
        role(row.getString("last_role")),
        new OfficeUnit(
            row.getLong("unit_id"),
            new Unit(row.getString("place"), row.getString("line")),
            row.getString("unit_name"),
            instant(row, "unit_closed_at"),
            0),
        row.getString("employee_id"),
        row.getLong("version"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "closed_at"),
        instant(row, "password_until"),
        locked != null && locked.isAfter(now) ? locked : null,
        held(row));
  }

  /** Without its name for the person of the account, who sees the own account but no posts. */
  private static Account.@Nullable Held held(ResultSet row) throws SQLException {
    long id = row.getLong("post_id");
    return id == 0
        ? null
        : new Account.Held(id, Objects.requireNonNullElse(row.getString("post_name"), ""));
  }

  private static @Nullable Role role(@Nullable String name) {
    return name == null ? null : Role.valueOf(name);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
