package org.relieflink.platform.harm;

import java.util.List;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 救助总账的样本：officers of court and police who do not exist, numbers nobody has. */
public final class HarmSamples {
  public static final Officer COURT =
      new Officer("FY0101", "某法官", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, "court"));
  public static final Officer POLICE =
      new Officer(
          "GA0101", "某民警", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, "public_security"));

  /** Of the next county, where no rule pack applies. */
  public static final Officer NEXT_COUNTY =
      new Officer("GA0201", "某民警", Role.DEPARTMENT_OFFICER, Unit.of("990125", "public_security"));

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private HarmSamples() {}

  /** An adult's number, another one for each nth of 0 to 99,999. */
  public static String adult(int nth) {
    return number("1970%02d%02d".formatted(1 + nth / 1000 % 12, 1 + nth / 12_000), nth % 1000);
  }

  /** A number for a birth date like 20200131 and a sequence of 0 to 999. */
  public static String number(String born, int sequence) {
    String body = "990123" + born + "%03d".formatted(sequence);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A reservation of a unit that holds, past the program; gives its id. */
  public static long planted(JdbcClient jdbc, Unit unit, String harm, String person) {
    return planted(jdbc, unit, List.of(harm, person), 30);
  }

  /**
   * The same with its last day so many days from today.
   *
   * @param keys of the harm and of the recipient
   */
  static long planted(JdbcClient jdbc, Unit unit, List<String> keys, int days) {
    long id =
        jdbc.sql(
                """
                insert into harm.relief (place, line, harm_key, person_key, case_no, joint,
                  lapses_on, officer, fingerprint, at)
                values (?, ?, ?, ?, '某号', false, current_date + ?, 'ZZ0002', repeat('0', 16), now())
                returning id
                """)
            .params(unit.place(), unit.line(), keys.get(0), keys.get(1), days)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into harm.step
              (relief_id, number, act, state, amount_fen, officer, officer_name, words, at)
            values (?, 1, 'RESERVE', 'RESERVED', 1000000, 'ZZ0002', '某', '', now())
            """)
        .param(id)
        .update();
    return id;
  }
}
