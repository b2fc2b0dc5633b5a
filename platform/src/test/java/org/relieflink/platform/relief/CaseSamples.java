package org.relieflink.platform.relief;

import java.util.List;
import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 直接埋进库的案件：of whatever unit, just registered; the person is destroyed already. */
public final class CaseSamples {
  private CaseSamples() {}

  /**
   * A case past the program; gives its id.
   *
   * @param named staff number of an officer of another office who may read it
   */
  public static long planted(JdbcClient jdbc, Unit unit, List<String> named) {
    long id =
        jdbc.sql(
                """
                insert into relief.relief_case (place, line, case_no, subject, process, instance,
                  urgent, priorities, at)
                values (?, ?, '某号', 1, 'single-step', gen_random_uuid()::text, false, '{}', now())
                returning id
                """)
            .params(unit.place(), unit.line())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into relief.step values
              (?, 1, 'REGISTER', 'ACCEPTANCE', false, 'ZZ0002', 'ZZ0002', '某', '', '', '', now())
            """)
        .param(id)
        .update();
    named.forEach(
        one ->
            jdbc.sql("insert into relief.copy values (?, ?, 1, ?)")
                .params(id, one, unit.place())
                .update());
    return id;
  }

  /**
   * A case past the program that was granted today, by somebody who did not handle it.
   *
   * @param saved candidate and saved proposal it was granted on; empty = none
   */
  public static long granted(JdbcClient jdbc, Unit unit, List<Long> saved) {
    long id = planted(jdbc, unit, List.of());
    String[] steps = {
      "ACCEPT VERIFICATION", "VERIFY REVIEW", "PROPOSE DECISION", "GRANT PAYMENT_DUE"
    };
    for (int i = 0; i < steps.length; i++) {
      String[] step = steps[i].split(" ", 2);
      jdbc.sql(
              "insert into relief.step values (?, ?, ?, ?, false, 'ZZ0002', ?, '某', '', '', '', now())")
          .params(id, i + 2, step[0], step[1], step[0].equals("GRANT") ? "ZZ0009" : "ZZ0002")
          .update();
      if (step[0].equals("PROPOSE")) {
        proposed(jdbc, id, i + 2, saved);
      }
    }
    jdbc.sql("insert into relief.decision values (?, 5, 4000000, '', '0123456789abcdef')")
        .param(id)
        .update();
    return id;
  }

  private static void proposed(JdbcClient jdbc, long id, int number, List<Long> saved) {
    jdbc.sql(
            """
            insert into relief.proposal (case_id, number, candidate, proposal, digest, amount_fen, ground)
            values (?, ?, ?, ?, '0123456789abcdef', 4000000, '')
            """)
        .params(
            id,
            number,
            saved.isEmpty() ? null : saved.get(0),
            saved.isEmpty() ? null : saved.get(1))
        .update();
  }

  /** A request to this unit for a verification, past the program, about a case of a far place. */
  public static long asked(JdbcClient jdbc, Unit unit) {
    long of = planted(jdbc, Unit.of("990901", null), List.of());
    long id =
        jdbc.sql(
                """
                insert into relief.help (case_id, asked_at, kind, place, line, to_place, wanted_fen,
                  words, subject, at)
                values (?, 1, 'CHECK', '990901', 'procuratorate', ?, 0, '请核实', 1, now())
                returning id
                """)
            .params(of, unit.place())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into relief.help_step values
              (?, 1, 'ASK', 'ASKED', 'ZZ0002', '某', 0, '', now())
            """)
        .param(id)
        .update();
    return id;
  }
}
