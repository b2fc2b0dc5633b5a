package org.relieflink.platform.leads;

import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 直接埋进库的线索：of whatever unit and state; the person is destroyed already. */
public final class LeadSamples {
  /** State to the acts that lead there. */
  private static final Map<String, List<String>> WAYS =
      Map.of(
          "PROMPTED", List.of("PROMPT"),
          "NEW", List.of("BRING"),
          "TAKEN", List.of("BRING", "TAKE"),
          "DISPUTED", List.of("BRING", "DISPUTE"),
          "CHECKED", List.of("BRING", "TAKE", "CHECK"),
          "HANDED", List.of("BRING", "TAKE", "CHECK", "HAND"),
          "CLOSED", List.of("BRING", "CLOSE"));

  private LeadSamples() {}

  /** A lead of a unit in a state, past the program; gives its id. */
  public static long planted(JdbcClient jdbc, Unit unit, String state) {
    long intake =
        jdbc.sql(
                """
                insert into leads.intake (place, line, officer, officer_name, idempotency_key,
                  fingerprint, persons, at)
                values (?, ?, 'ZZ0002', '某', gen_random_uuid()::text, repeat('0', 16), 1, now())
                returning id
                """)
            .params(unit.place(), unit.line())
            .query(Long.class)
            .single();
    long lead =
        jdbc.sql(
                """
                insert into leads.lead (place, case_no, source, from_line, intake_id, subject, at)
                values (?, '某号', 'HANDLER', ?, ?, 1, now()) returning id
                """)
            .params(unit.place(), unit.line(), intake)
            .query(Long.class)
            .single();
    String before = "";
    int number = 0;
    for (String act : WAYS.get(state)) {
      number++;
      before = step(jdbc, lead, number, List.of(act, before));
    }
    return lead;
  }

  /** A step that the table of the database allows from a state; gives where it leads. */
  private static String step(JdbcClient jdbc, long lead, int number, List<String> move) {
    String to =
        jdbc.sql("select to_state from leads.move where act = ? and from_state = ?")
            .params(move.get(0), move.get(1))
            .query(String.class)
            .single();
    jdbc.sql(
            """
            insert into leads.step
              (lead_id, number, act, state, officer, officer_name, reason, words, cause, at)
            values (?, ?, ?, ?, 'ZZ0002', '某', '', '', '', now())
            """)
        .params(lead, number, move.get(0), to)
        .update();
    return to;
  }
}
