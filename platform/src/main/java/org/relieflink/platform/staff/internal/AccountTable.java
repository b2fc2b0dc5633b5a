package org.relieflink.platform.staff.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.OfficeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 账号册，在库里：the tables of the schema {@code access} that sign-in reads, written here. */
@Repository
class AccountTable implements AccountBook {
  private final JdbcClient jdbc;
  private final UnitTable units;
  private final Clock clock;

  AccountTable(JdbcClient jdbc, UnitTable units, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Optional<Account> hold(long id) {
    return jdbc.sql(AccountRows.SELECT + " where a.id = :id for update of a")
        .param("id", id)
        .query(AccountRows.rows(clock))
        .optional();
  }

  @Override
  public Optional<Account> findByNumber(String staffNumber) {
    return jdbc.sql(AccountRows.SELECT + " where a.staff_number = :number for update of a")
        .param("number", staffNumber)
        .query(AccountRows.rows(clock))
        .optional();
  }

  @Override
  public List<Account> samePerson(Account account) {
    return jdbc
        .sql(
            AccountRows.SELECT
                + """
                   where a.id <> :id and a.role is not null
                     and (a.employee_id = :employee
                          or a.place = :place and a.line = :line and a.display_name = :name)
                   order by a.staff_number for update of a
                  """)
        .param("id", account.id())
        .param("employee", account.employeeId())
        .param("place", account.unit().unit().place())
        .param("line", account.unit().unit().line())
        .param("name", account.name())
        .query(AccountRows.rows(clock))
        .stream()
        .filter(account::maybeSamePerson)
        .toList();
  }

  /** One lock for all of a role: two that go at once are counted one after the other. */
  @Override
  public long holders(Role role) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:role))")
        .param("role", "access.account." + role)
        .query(row -> {});
    return jdbc.sql("select count(*) from access.account where role = :role")
        .param("role", role.name())
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<OfficeUnit> holdUnit(long id) {
    return units.hold(id);
  }

  @Override
  public Optional<Account> add(NewAccount account, OneTime password) {
    OfficeUnit unit = units.hold(account.unitId()).orElseThrow();
    int added =
        jdbc.sql(
                """
                insert into access.account
                  (staff_number, display_name, place, department, employee_id, password_hash,
                   password_until, demo, created_at)
                values (:number, :name, :place, :department, :employee, :hash, :until, false, :now)
                on conflict (staff_number) do nothing
                """)
            .param("number", account.staffNumber())
            .param("name", account.name())
            .param("place", unit.unit().place())
            .param("department", department(unit.unit()))
            .param("employee", account.employeeId())
            .param("hash", password.hash())
            .param("until", timestamp(password.until()))
            .param("now", timestamp(clock.instant()))
            .update();
    return added == 1 ? findByNumber(account.staffNumber()) : Optional.empty();
  }

  private static @Nullable String department(Unit unit) {
    return unit.line().equals(Unit.PROCURATORATE) ? null : unit.line();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  @Override
  public Account put(Account changed) {
    Role role = changed.role();
    Role last = changed.lastRole();
    Account.Held post = changed.post();
    Unit unit = changed.unit().unit();
    jdbc.sql(
            """
            update access.account set display_name = :name, role = :role, last_role = :last,
              post_id = :post, place = :place, department = :department, closed_at = :closed, version = version + 1
            where id = :id
            """)
        .param("name", changed.name())
        .param("role", role == null ? null : role.name())
        .param("last", last == null ? null : last.name())
        .param("post", post == null ? null : post.id())
        .param("place", unit.place())
        .param("department", department(unit))
        .param("closed", timestamp(changed.closedAt()))
        .param("id", changed.id())
        .update();
    return hold(changed.id()).orElseThrow();
  }

  @Override
  public void putPassword(Account account, OneTime password) {
    jdbc.sql(
            """
            update access.account
            set password_hash = :hash, password_until = :until, version = version + 1
            where id = :id
            """)
        .param("hash", password.hash())
        .param("until", timestamp(password.until()))
        .param("id", account.id())
        .update();
  }

  @Override
  public String passwordHash(Account account) {
    return jdbc.sql("select password_hash from access.account where id = :id")
        .param("id", account.id())
        .query(String.class)
        .single();
  }

  @Override
  public boolean factored(Account account) {
    return jdbc.sql("select exists (select 1 from access.second_factor where staff_number = ?)")
        .param(account.staffNumber())
        .query(Boolean.class)
        .single();
  }

  /** Its secret and its recovery codes, which only the server reads, go with it. */
  @Override
  public void removeFactor(Account account) {
    jdbc.sql("delete from access.second_factor where staff_number = ?")
        .param(account.staffNumber())
        .update();
  }

  @Override
  public void unlock(Account account) {
    jdbc.sql("delete from access.failed_attempt where staff_number = :number")
        .param("number", account.staffNumber())
        .update();
  }
}
