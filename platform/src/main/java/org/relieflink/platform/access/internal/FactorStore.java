package org.relieflink.platform.access.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.FactorState;
import org.relieflink.platform.access.internal.RecoveryCodes.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 登录第二步的表：who has one, and the recovery codes. Works as the server. */
@Repository
class FactorStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  FactorStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Held for the rest of the transaction: of attempts at once each sees the one before. */
  void hold(String staffNumber) {
    jdbc.sql("select 1 from access.account where staff_number = ? for no key update")
        .param(staffNumber)
        .query(Integer.class)
        .optional();
  }

  Optional<FactorState> find(String staffNumber) {
    return jdbc.sql(
            """
            select f.enrolled_at,
              (select count(*) from access.recovery_code c
               where c.staff_number = f.staff_number and c.used_at is null) as unused,
              (select count(*) from access.recovery_code c
               where c.staff_number = f.staff_number and c.used_at is not null) as used,
              exists (select 1 from access.factor_secret s
                      where s.staff_number = f.staff_number) as phone
            from access.second_factor f where f.staff_number = :number
            """)
        .param("number", staffNumber)
        .query(
            (row, index) ->
                new FactorState(
                    row.getTimestamp("enrolled_at").toInstant(),
                    row.getLong("unused"),
                    row.getLong("used"),
                    row.getBoolean("phone")))
        .optional();
  }

  /** False when there is one already. */
  boolean add(String staffNumber) {
    return jdbc.sql(
                """
                insert into access.second_factor (staff_number, enrolled_at) values (:number, :now)
                on conflict do nothing
                """)
            .param("number", staffNumber)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Secret, keys and recovery codes go with it. */
  void remove(String staffNumber) {
    jdbc.sql("delete from access.second_factor where staff_number = ?").param(staffNumber).update();
  }

  /** These instead of all before. */
  void putCodes(String staffNumber, List<Hashed> codes) {
    jdbc.sql("delete from access.recovery_code where staff_number = ?").param(staffNumber).update();
    for (Hashed code : codes) {
      jdbc.sql("insert into access.recovery_code (staff_number, place, hash) values (?, ?, ?)")
          .params(staffNumber, code.place, code.hash)
          .update();
    }
  }

  /** 存的恢复码。 */
  record Hashed(int place, String hash) {
    @Override
    public String toString() {
      return "Hashed[" + place + "]";
    }
  }

  /** The hash in the place of this code, while it is unused. */
  Optional<String> unusedHash(String staffNumber, Code code) {
    return jdbc.sql(
            """
            select hash from access.recovery_code
            where staff_number = ? and place = ? and used_at is null
            """)
        .params(staffNumber, code.place())
        .query(String.class)
        .optional();
  }

  /** Uses a code up; false when it was used already. */
  boolean useCode(String staffNumber, Code code) {
    return jdbc.sql(
                """
                update access.recovery_code set used_at = :now
                where staff_number = :number and place = :place and used_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("number", staffNumber)
            .param("place", code.place())
            .update()
        == 1;
  }

  /** The account counts as changed: its other sessions are over. */
  void countChange(String staffNumber) {
    jdbc.sql("update access.account set version = version + 1 where staff_number = ?")
        .param(staffNumber)
        .update();
  }
}
