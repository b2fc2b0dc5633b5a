package org.relieflink.platform.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 账号表：accounts and failed attempts in the schema {@code access}. */
@Repository
class AccountStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  AccountStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An account that can sign in: open, and with a role. Read as the server: nobody is in yet. */
  Optional<Account> find(String staffNumber) {
    return Actor.asServer(
        () ->
            jdbc.sql(
                    """
                    select *, exists (select 1 from access.second_factor f
                               where f.staff_number = account.staff_number) as factored,
                      exists (select 1 from access.security_key k
                              where k.staff_number = account.staff_number) as keyed
                    from access.account
                    where staff_number = :number and closed_at is null and role is not null
                    """)
                .param("number", staffNumber)
                .query((row, index) -> account(row))
                .optional());
  }

  boolean has(Role role) {
    return jdbc.sql(
            """
            select exists(select 1 from access.account
                          where role = :role and not demo and closed_at is null)
            """)
        .param("role", role.name())
        .query(Boolean.class)
        .single();
  }

  /** Returns false when the staff number is taken. */
  boolean create(Officer officer, String passwordHash, boolean demo) {
    return jdbc.sql(
                """
                insert into access.account
                  (staff_number, display_name, role, place, department, password_hash, demo,
                   created_at)
                values (:number, :name, :role, :place, :department, :hash, :demo, :now)
                on conflict (staff_number) do nothing
                """)
            .param("number", officer.staffNumber())
            .param("name", officer.displayName())
            .param("role", officer.role().name())
            .param("place", officer.unit().place())
            .param("department", officer.department())
            .param("hash", passwordHash)
            .param("demo", demo)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Returns false when there is one already. */
  boolean addUnit(Unit unit, String name) {
    return jdbc.sql(
                """
                insert into access.unit (place, line, name, created_at)
                values (:place, :line, :name, :now) on conflict (place, line) do nothing
                """)
            .param("place", unit.place())
            .param("line", unit.line())
            .param("name", name)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Attempts of a number count whether or not the account exists: no guessing of numbers. */
  Attempts attempts(String staffNumber) {
    return jdbc.sql("select failed, locked_until from access.failed_attempt where staff_number = ?")
        .param(staffNumber)
        .query((row, index) -> attempts(row))
        .optional()
        .orElse(new Attempts(0, Instant.EPOCH));
  }

  /** One more failure, counted in one statement, so that parallel guesses cannot outrun it. */
  Attempts countFailure(String staffNumber, int limit, Instant lockUntil) {
    return jdbc.sql(
            """
            insert into access.failed_attempt as a (staff_number, failed, locked_until)
            values (:number, 1, case when 1 >= :limit then :until else to_timestamp(0) end)
            on conflict (staff_number) do update set
              failed = case when a.failed >= :limit and a.locked_until <= :now
                            then 1 else a.failed + 1 end,
              locked_until = case when a.failed + 1 >= :limit
                                   and not (a.failed >= :limit and a.locked_until <= :now)
                                  then :until else a.locked_until end
            returning failed, locked_until
            """)
        .param("number", staffNumber)
        .param("limit", limit)
        .param("until", Timestamp.from(lockUntil))
        .param("now", Timestamp.from(clock.instant()))
        .query((row, index) -> attempts(row))
        .single();
  }

  void clearAttempts(String staffNumber) {
    jdbc.sql("delete from access.failed_attempt where staff_number = ?")
        .param(staffNumber)
        .update();
  }

  private static Attempts attempts(ResultSet row) throws SQLException {
    return new Attempts(row.getInt("failed"), row.getTimestamp("locked_until").toInstant());
  }

  private static Account account(ResultSet row) throws SQLException {
    var officer =
        new Officer(
            row.getString("staff_number"),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            Unit.of(row.getString("place"), row.getString("department")));
    var until = row.getTimestamp("password_until");
    return new Account(
        officer,
        row.getString("password_hash"),
        row.getBoolean("demo"),
        row.getLong("version"),
        until == null ? null : until.toInstant(),
        row.getBoolean("factored"),
        row.getBoolean("keyed"));
  }

  /**
   * What signing in needs.
   *
   * @param version grows with every change: a session with another one is over
   * @param oneTimeUntil last moment of a password that an administrator set; null = the own one
   * @param factored whether a second step is set up
   * @param keyed whether a security key is part of it
   */
  record Account(
      Officer officer,
      String passwordHash,
      boolean demo,
      long version,
      @Nullable Instant oneTimeUntil,
      boolean factored,
      boolean keyed) {

    @Override
    public String toString() {
      return "Account[" + officer.staffNumber() + "]";
    }
  }

  record Attempts(int failed, Instant lockedUntil) {}
}
