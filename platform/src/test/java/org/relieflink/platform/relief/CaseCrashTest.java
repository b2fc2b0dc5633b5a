package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;

@DisplayName("救助案件：写到任何一行断掉，案件、流程、留痕都没有变；再发一次，正好一步")
class CaseCrashTest extends CaseStory {
  private static final int MOST_ROWS = 60;

  private int points;

  /**
   * The database fails at the nth row that is written, whoever writes it: we, the engine, the
   * trail.
   */
  @BeforeAll
  void breakingDatabase() {
    jdbc.sql("create schema crash").update();
    jdbc.sql("create sequence crash.row").update();
    jdbc.sql("create table crash.point (at bigint)").update();
    jdbc.sql(
            """
            create function crash.power() returns trigger language plpgsql as $$
            begin
              if nextval('crash.row') = (select at from crash.point) then
                raise exception 'power';
              end if;
              return coalesce(new, old);
            end $$
            """)
        .update();
    jdbc.sql(
            """
            do $$ declare one record; begin
              for one in select table_schema s, table_name t from information_schema.tables
                  where table_schema in ('relief', 'flow') or table_schema = 'trail' and table_name = 'entry' loop
                execute format('create trigger aaa_power before insert or update or delete on %I.%I
                  for each row execute function crash.power()', one.s, one.t);
              end loop;
            end $$
            """)
        .update();
    off();
  }

  private void off() {
    jdbc.sql("delete from crash.point").update();
  }

  private void breakAt(int row) {
    off();
    jdbc.sql("insert into crash.point values (?)").param(row).update();
    jdbc.sql("alter sequence crash.row restart").update();
  }

  private static final String EVERYTHING =
      Stream.of(
              "relief.relief_case",
              "relief.step",
              "relief.seat",
              "relief.proposal",
              "relief.decision",
              "relief.command",
              "flow.act_ru_execution",
              "flow.act_ru_task",
              "flow.act_ru_variable",
              "trail.entry")
          .map("(select md5(string_agg(t::text, '|' order by t::text)) from %s t)"::formatted)
          .collect(Collectors.joining(", ", "select concat_ws(' ', ", ")"));

  private String everything() {
    return jdbc.sql(EVERYTHING).query(String.class).single();
  }

  /** Breaks at every row until it goes through; then the same once more changes nothing. */
  private ReliefCase broken(Supplier<Outcome<ReliefCase>> work) {
    String stood = everything();
    int row = 1;
    breakAt(row);
    while (breaks(work)) {
      assertThat(everything()).as("row " + row).isEqualTo(stood);
      row++;
      breakAt(row);
    }
    points += row - 1;
    assertThat(row).isBetween(3, MOST_ROWS);
    off();
    String after = everything();
    ReliefCase again = work.get().orThrow();
    assertThat(everything()).isEqualTo(after);
    return again;
  }

  private static boolean breaks(Supplier<Outcome<ReliefCase>> work) {
    try {
      work.get().orThrow();
      return false;
    } catch (RuntimeException power) {
      assertThat(stack(power)).contains("power");
      return true;
    }
  }

  private static String stack(Throwable failure) {
    StringBuilder said = new StringBuilder();
    for (Throwable one = failure; one != null; one = one.getCause()) {
      said.append(one.getMessage());
    }
    return said.toString();
  }

  private ReliefCase step(Officer officer, ReliefCase one, ReliefMove move) {
    ReliefMove keyed = move.keyed("crash-" + one.id() + "-" + one.version());
    return broken(() -> by(officer, () -> cases.act(officer, one.id(), keyed)));
  }

  private static ReliefMove move(ReliefAct act, ReliefCase one) {
    return ReliefMove.of(act, one.version()).saying("看过案卷");
  }

  @Test
  @DisplayName("登记、受理、核验、提请、会商、签字、退回、决定：每一个动作，每一行")
  void atEveryRowOfEveryAct() {
    String[] saved = proposal(HANDLER).split("-", 0);
    NewReliefCase wanted =
        NewReliefCase.ofPerson(CASE, CHILD, HarmSamples.number(BORN, 900), "crash-register");
    ReliefCase one = broken(() -> by(HANDLER, () -> cases.register(HANDLER, wanted)));
    one = step(HANDLER, one, move(ReliefAct.NO_GUARDIAN, one).saying("父母都死亡"));
    one = step(HANDLER, one, move(ReliefAct.ACCEPT, one));
    one = step(HANDLER, one, move(ReliefAct.VERIFY, one));
    var proposed = new ReliefMove.Wanted(Long.parseLong(saved[0]), Long.parseLong(saved[1]), 0, "");
    one = step(HANDLER, one, move(ReliefAct.PROPOSE, one).proposing(proposed));
    List<String> signers = List.of("YX0218", "MZ0301", "ZF0401");
    one = step(THIRD, one, move(ReliefAct.CONCLUDE, one).asking(signers));
    one = step(COLLEAGUE, one, move(ReliefAct.SIGN, one));
    one = step(HANDLER, one, move(ReliefAct.RETURN, one).backTo(ReliefState.DELIBERATION));
    one = step(THIRD, one, move(ReliefAct.CONCLUDE, one).asking(signers));
    one = step(COLLEAGUE, one, move(ReliefAct.SIGN, one));
    one = step(BUREAU, one, move(ReliefAct.SIGN, one));
    one = step(REVIEWER, one, move(ReliefAct.SIGN, one));
    one = step(CHIEF, one, move(ReliefAct.GRANT, one));
    assertThat(one.state()).isEqualTo(ReliefState.PAYMENT_DUE);
    assertThat(points).as("points at which it broke").isGreaterThan(20);
  }
}
