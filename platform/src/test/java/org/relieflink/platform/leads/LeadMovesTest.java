package org.relieflink.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("线索的每一步：谁能从哪里走到哪里，程序和数据库是同一张表")
class LeadMovesTest extends ServerTest {
  private static final List<Officer> OFFICERS =
      List.of(
          DemoAccounts.CLERK,
          DemoAccounts.PROSECUTOR,
          DemoAccounts.CHIEF,
          DemoAccounts.DEPARTMENT_OFFICER,
          DemoAccounts.ADMINISTRATOR,
          DemoAccounts.SECURITY_ADMINISTRATOR,
          DemoAccounts.AUDITOR,
          new Officer("YX9901", "外院检察官", Role.PROSECUTOR, Unit.of("990125", null)));

  @Autowired Leads leads;

  static <T> T by(Officer officer, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Test
  @DisplayName("数据库里的动作表和程序里的一条不差")
  void theDatabaseHoldsTheSameTable() {
    Set<String> written = new TreeSet<>();
    for (LeadAct act : LeadAct.values()) {
      if (act.begins()) {
        written.add(act + "  " + act.first());
      }
      for (LeadState state : LeadState.values()) {
        if (act.from(state)) {
          written.add(act + " " + state + " " + act.to(state));
        }
      }
    }
    assertThat(
            new TreeSet<>(
                jdbc.sql("select act || ' ' || from_state || ' ' || to_state from leads.move")
                    .query(String.class)
                    .list()))
        .isEqualTo(written);
  }

  /** Everything that could be asked for is said, so that only the right and the table decide. */
  private LeadMove whole(LeadAct act, int version) {
    String reason =
        leads.reasons(act).stream().map(LeadReason::id).findFirst().orElse("not-the-person");
    return new LeadMove(act, version, reason, "看过案卷", Map.of());
  }

  private Outcome<Lead> tried(Officer officer, long id, LeadMove move) {
    return by(
        officer,
        () ->
            move.act() == LeadAct.MATCH
                ? leads.match(officer, id, "P-没有", move)
                : leads.act(officer, id, move));
  }

  private static final Set<Officer> WORKS =
      Set.of(DemoAccounts.CLERK, DemoAccounts.PROSECUTOR, DemoAccounts.CHIEF);
  private static final Set<Officer> DECIDES = Set.of(DemoAccounts.PROSECUTOR, DemoAccounts.CHIEF);

  /**
   * Who may do what in which states, written by hand from the plan; what does not stand here nobody
   * may do. A match wants a party of the lead's case, which the planted leads have not.
   */
  private static final List<May> BY_HAND =
      List.of(
          new May("PUSH", WORKS, "PROMPTED"),
          new May("DECLINE", WORKS, "PROMPTED"),
          new May("TAKE", WORKS, "NEW DISPUTED"),
          new May("GIVE_BACK", WORKS, "TAKEN"),
          new May("DISPUTE", DECIDES, "NEW TAKEN CHECKED"),
          new May("CHECK", DECIDES, "TAKEN"),
          new May("HAND", DECIDES, "CHECKED"),
          new May("TAKE_BACK", DECIDES, "HANDED"),
          new May("CLOSE", DECIDES, "NEW TAKEN CHECKED DISPUTED"),
          new May("REOPEN", DECIDES, "CLOSED"));

  /** 谁在哪几步可以做一个动作。 */
  private record May(String act, Set<Officer> officers, String states) {
    boolean lets(Officer officer, LeadAct wanted, LeadState state) {
      return act.equals(wanted.name())
          && officers.contains(officer)
          && List.of(states.split(" ", 0)).contains(state.name());
    }
  }

  @Test
  @DisplayName("每个状态、每个动作、每个角色：手写的表里有的做得成，别的都拒绝，什么也不留下")
  void everyMoveByEveryRole() {
    List<String> wrong = new ArrayList<>();
    for (LeadState state : LeadState.values()) {
      long id = LeadSamples.planted(jdbc, Unit.of(DemoAccounts.PLACE, null), state.name());
      for (Officer officer : OFFICERS) {
        for (LeadAct act : LeadAct.values()) {
          int version = steps(id);
          var outcome = tried(officer, id, whole(act, version));
          boolean done = outcome instanceof Outcome.Done<Lead>;
          boolean may = BY_HAND.stream().anyMatch(one -> one.lets(officer, act, state));
          if (done != may || steps(id) != version + (done ? 1 : 0)) {
            wrong.add(officer.role() + " " + act + " " + state + ": " + outcome);
          }
          if (done) {
            id = LeadSamples.planted(jdbc, Unit.of(DemoAccounts.PLACE, null), state.name());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private int steps(long id) {
    return jdbc.sql("select count(*) from leads.step where lead_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("页面打开以后别人走过一步：再按旧页面上的按钮，说已经变了，不做")
  void aStalePageIsRefused() {
    long id = LeadSamples.planted(jdbc, Unit.of(DemoAccounts.PLACE, null), "NEW");
    tried(DemoAccounts.CLERK, id, LeadMove.of(LeadAct.TAKE, 1)).orThrow();
    tried(DemoAccounts.CLERK, id, LeadMove.of(LeadAct.GIVE_BACK, 2).saying("人手不够")).orThrow();
    assertThat(refusal(tried(DemoAccounts.PROSECUTOR, id, LeadMove.of(LeadAct.TAKE, 1))))
        .isEqualTo(LeadsRefusal.MOVED_ON);
    tried(DemoAccounts.PROSECUTOR, id, LeadMove.of(LeadAct.TAKE, 3)).orThrow();
  }

  private static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @DisplayName("结束要有列表里的理由；写的话里不能有证号、手机号")
  void reasonsAndWords() {
    long id = LeadSamples.planted(jdbc, Unit.of(DemoAccounts.PLACE, null), "NEW");
    LeadMove close = LeadMove.of(LeadAct.CLOSE, 1);
    assertThat(refusal(tried(DemoAccounts.PROSECUTOR, id, close)))
        .isEqualTo(LeadsRefusal.REASON_MISSING);
    assertThat(refusal(tried(DemoAccounts.PROSECUTOR, id, close.because("lists-differ"))))
        .isEqualTo(LeadsRefusal.REASON_MISSING);
    for (String words : List.of("9901 2319 7403 1240 26", "电话１３８０００１５６７８")) {
      assertThat(
              refusal(
                  tried(DemoAccounts.PROSECUTOR, id, close.because("compensated").saying(words))))
          .as(words)
          .isEqualTo(LeadsRefusal.WORDS_WITH_NUMBER);
    }
    Lead closed =
        tried(DemoAccounts.PROSECUTOR, id, close.because("compensated").saying("赔了")).orThrow();
    assertThat(closed.last().reason()).isEqualTo("compensated");
    assertThat(leads.reasonTitle("compensated")).isEqualTo("已经得到足够的赔偿");
  }

  @Test
  @DisplayName("绕过程序也改不了：步骤只加、只按表走；带来的内容不能改")
  void theDatabaseHolds() {
    long id = LeadSamples.planted(jdbc, Unit.of(DemoAccounts.PLACE, null), "NEW");
    for (String statement :
        List.of(
            "update leads.step set words = '' where lead_id = " + id,
            "delete from leads.step where lead_id = " + id,
            "update leads.lead set case_no = '别的号' where id = " + id,
            "delete from leads.lead where id = " + id,
            "insert into leads.step values (%d, 2, 'HAND', 'HANDED', 'ZZ0002', '某', '', '', '', now())"
                .formatted(id))) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }
}
