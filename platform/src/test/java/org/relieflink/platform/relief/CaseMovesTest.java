package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("救助案件的每一步：谁能从哪里走到哪里，程序和数据库是同一张表，每个角色都打一遍")
class CaseMovesTest extends CaseStory {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of every role at least one, and whoever was asked to sign or decide by name. */
  private static final List<Officer> OFFICERS =
      List.of(
          CLERK,
          HANDLER,
          COLLEAGUE,
          CHIEF,
          BUREAU,
          REVIEWER,
          NEXT_HANDLER,
          DemoAccounts.ADMINISTRATOR,
          DemoAccounts.SECURITY_ADMINISTRATOR,
          DemoAccounts.AUDITOR);

  private static final Set<Officer> OFFICE = Set.of(CLERK, HANDLER, COLLEAGUE, CHIEF);
  private static final Set<Officer> LEADS = Set.of(HANDLER, CHIEF);
  private static final Set<Officer> JUDGES = Set.of(HANDLER, CHIEF, COLLEAGUE);
  private static final Set<Officer> OTHERS = Set.of(CHIEF, COLLEAGUE);
  private static final Set<Officer> ASKED = Set.of(COLLEAGUE, BUREAU);
  private static final Set<Officer> GROUP_ASKED = Set.of(REVIEWER);

  private static final String LIVE =
      "ACCEPTANCE VERIFICATION REVIEW DELIBERATION SIGNING GROUP_REVIEW DECISION";
  private static final String BEFORE_SIGNING = "ACCEPTANCE VERIFICATION REVIEW DELIBERATION";

  /**
   * Who may do what in which states, in the case that {@link #in} makes: written by hand from the
   * plan, nothing of it is read from the program. What does not stand here nobody may do.
   */
  private static final List<May> BY_HAND =
      List.of(
          new May("ACCEPT", OFFICE, "ACCEPTANCE"),
          new May("DECLINE", JUDGES, "ACCEPTANCE"),
          new May("VERIFY", LEADS, "VERIFICATION"),
          new May("PROPOSE", Set.of(HANDLER), "REVIEW"),
          new May("CONCLUDE", OTHERS, "DELIBERATION"),
          new May("SIGN", ASKED, "SIGNING"),
          new May("SIGN", GROUP_ASKED, "GROUP_REVIEW"),
          new May("OBJECT", ASKED, "SIGNING"),
          new May("OBJECT", GROUP_ASKED, "GROUP_REVIEW"),
          new May("DELEGATE", ASKED, "SIGNING"),
          new May("DELEGATE", GROUP_ASKED, "GROUP_REVIEW"),
          new May("GRANT", Set.of(CHIEF), "DECISION"),
          new May("REFUSE", Set.of(CHIEF), "DECISION"),
          new May("RETURN", LEADS, "VERIFICATION REVIEW SIGNING GROUP_REVIEW"),
          new May("RETURN", JUDGES, "DELIBERATION"),
          new May("RETURN", Set.of(CHIEF), "DECISION"),
          new May("HAND_ON", LEADS, BEFORE_SIGNING + " DECISION"),
          new May("ADD_SIGNER", LEADS, "SIGNING GROUP_REVIEW"),
          new May("REMOVE_SIGNER", LEADS, "SIGNING GROUP_REVIEW"),
          new May("COPY", LEADS, LIVE + " PAYMENT_DUE"),
          new May("REMIND", OFFICE, LIVE.replace("ACCEPTANCE ", "")),
          new May("SUSPEND", LEADS, "VERIFICATION REVIEW DELIBERATION"),
          new May("WITHDRAW", LEADS, LIVE),
          new May("OWE", OFFICE, LIVE),
          new May("CLEAR", OFFICE, LIVE + " PAYMENT_DUE"),
          new May("TELL", OFFICE, "PAYMENT_DUE REFUSED DECLINED"));

  /** 谁在哪几步可以做一个动作。 */
  private record May(String act, Set<Officer> officers, String states) {
    boolean lets(Officer officer, ReliefAct wanted, ReliefState state) {
      return act.equals(wanted.name())
          && officers.contains(officer)
          && List.of(states.split(" ", 0)).contains(state.name());
    }
  }

  private static final String TAKEN_BACK = "taken back by the test";

  private String saved = "";

  @BeforeAll
  void proposal() {
    saved = proposal(HANDLER);
    jdbc.sql(
            """
            create function relief.taken_back() returns trigger language plpgsql as $$
            begin
              raise exception '%s';
            end $$
            """
                .formatted(TAKEN_BACK))
        .update();
    jdbc.sql(
            """
            create constraint trigger taken_back after insert on relief.step
              deferrable initially deferred for each row execute function relief.taken_back()
            """)
        .update();
    takingBack(false);
  }

  @Test
  @DisplayName("数据库里的动作表和程序里的一条不差")
  void theDatabaseHoldsTheSameTable() {
    Set<String> written = new TreeSet<>();
    for (ReliefAct act : ReliefAct.values()) {
      act.ways().forEach(way -> written.add(act + " " + way.from() + " " + way.to()));
    }
    assertThat(
            new TreeSet<>(
                jdbc.sql("select act || ' ' || from_state || ' ' || to_state from relief.move")
                    .query(String.class)
                    .list()))
        .isEqualTo(written);
  }

  /**
   * A case in a state: HANDLER proposed, THIRD concluded, COLLEAGUE and BUREAU are asked to sign.
   */
  private long in(ReliefState state) throws Exception {
    long id = registered(HANDLER);
    jdbc.sql(
            """
            insert into relief.paper (case_id, kind, promised, owed_on, due_on, owed_at, words)
            select ?, 'identity', false, current_date, current_date + 30, 1, ''
            """)
        .param(id)
        .update();
    switch (state) {
      case DECLINED -> acted(CHIEF, id, ReliefAct.DECLINE);
      case WITHDRAWN -> acted(HANDLER, id, ReliefAct.WITHDRAW);
      default -> walked(id, state);
    }
    assertThat(state(id)).isEqualTo(state.name());
    return id;
  }

  private void walked(long id, ReliefState state) throws Exception {
    record Move(Officer officer, ReliefAct act) {}
    List<Move> way =
        List.of(
            new Move(HANDLER, ReliefAct.ACCEPT),
            new Move(HANDLER, ReliefAct.VERIFY),
            new Move(HANDLER, ReliefAct.PROPOSE),
            new Move(THIRD, ReliefAct.CONCLUDE),
            new Move(COLLEAGUE, ReliefAct.SIGN),
            new Move(BUREAU, ReliefAct.SIGN),
            new Move(REVIEWER, ReliefAct.SIGN),
            new Move(CHIEF, state == ReliefState.REFUSED ? ReliefAct.REFUSE : ReliefAct.GRANT));
    for (Move move : way) {
      if (!state(id).equals(state.name())) {
        acted(move.officer, id, move.act);
      }
    }
  }

  /** Everything that could be asked for is said, so that only the right and the table decide. */
  private String whole(ReliefAct act, long id, Officer officer) {
    boolean group = state(id).equals("GROUP_REVIEW");
    return switch (act) {
      case DECLINE -> ",\"reason\":\"fee-waiver\"" + words("请到立案的法院申请减免");
      case PROPOSE -> ",\"proposal\":\"" + saved + "\"" + words("符合条件");
      case CONCLUDE -> words("同意") + signers(COLLEAGUE, BUREAU, REVIEWER, THIRD_REVIEWER);
      case REFUSE -> ",\"reason\":\"compensated\"" + words("已经赔了");
      case RETURN -> ",\"to\":\"ACCEPTANCE\"" + words("补一份材料");
      case HAND_ON, COPY -> whom(FOURTH);
      case DELEGATE -> whom(delegate(officer));
      case ADD_SIGNER -> whom(group ? OTHER_REVIEWER : FOURTH);
      case REMOVE_SIGNER -> whom(group ? THIRD_REVIEWER : BUREAU) + words("不用他签");
      case SUSPEND -> ",\"reason\":\"papers-owed\"";
      case OWE -> ",\"kind\":\"hardship\"";
      case CLEAR -> ",\"outcome\":\"RECEIVED\",\"paper\":\"%d\"".formatted(owed(id));
      case REGISTER,
          ACCEPT,
          VERIFY,
          SIGN,
          OBJECT,
          GRANT,
          REMIND,
          RESUME,
          WITHDRAW,
          TELL,
          ESCALATE ->
          words("看过案卷");
    };
  }

  private static String whom(Officer officer) {
    return ",\"whom\":\"" + officer.staffNumber() + "\"";
  }

  private static Officer delegate(Officer officer) {
    return officer.equals(BUREAU)
        ? BUREAU_COLLEAGUE
        : officer.equals(REVIEWER) ? OTHER_REVIEWER : FOURTH;
  }

  private long owed(long id) {
    return jdbc.sql(
            "select coalesce(min(id), 0) from relief.paper where case_id = ? and outcome = 'OWED'")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** Past the addresses, which have tests of their own: what the capability itself answers. */
  private Outcome<ReliefCase> answer(Officer officer, long id, ReliefAct act) {
    ReliefMove move =
        move(act, version(id), JSON.readTree("{\"act\":0" + whole(act, id, officer) + "}"));
    return by(officer, () -> cases.act(officer, id, move));
  }

  private void acted(Officer officer, long id, ReliefAct act) {
    answer(officer, id, act).orThrow();
  }

  /** 试一次：done up to the commit, which then fails, so that nothing of it stays. */
  private String tried(Officer officer, long id, ReliefAct act) {
    try {
      return answer(officer, id, act) instanceof Outcome.Refused<ReliefCase> no
          ? no.refusal().code().toString()
          : "NOT TAKEN BACK";
    } catch (RuntimeException failed) {
      return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failed).getMessage())
              .contains(TAKEN_BACK)
          ? "DONE"
          : failed.toString();
    }
  }

  /** From now on each step of a case is taken back when it is committed, or stays again. */
  private void takingBack(boolean on) {
    jdbc.sql("alter table relief.step %s trigger taken_back".formatted(on ? "enable" : "disable"))
        .update();
  }

  private static ReliefMove move(ReliefAct act, int version, JsonNode said) {
    ReliefMove move =
        ReliefMove.of(act, version)
            .saying(said.path("words").asString(""))
            .because(said.path("reason").asString(""))
            .naming(said.path("whom").asString(""))
            .asking(said.path("signers").valueStream().map(JsonNode::asString).toList());
    String to = said.path("to").asString("");
    String[] chosen = said.path("proposal").asString("0-0").split("-", 0);
    var paper =
        new ReliefMove.Paper(
            said.path("paper").asLong(0),
            said.path("kind").asString(""),
            false,
            OwedPaper.Outcome.valueOf(said.path("outcome").asString("OWED")));
    return (to.isEmpty() ? move : move.backTo(ReliefState.valueOf(to)))
        .about(paper)
        .proposing(
            new ReliefMove.Wanted(Long.parseLong(chosen[0]), Long.parseLong(chosen[1]), 0, ""));
  }

  @Test
  @DisplayName("每个状态、每个动作、每个角色：手写的表里有的做得成，别的都拒绝，什么也不留下")
  void everyMoveByEveryRole() throws Exception {
    List<String> wrong = new ArrayList<>();
    int done = 0;
    for (ReliefState state : ReliefState.values()) {
      long id = in(state);
      int version = version(id);
      takingBack(true);
      for (Officer officer : OFFICERS) {
        for (ReliefAct act : ReliefAct.values()) {
          boolean may = BY_HAND.stream().anyMatch(one -> one.lets(officer, act, state));
          String answer = tried(officer, id, act);
          done += may ? 1 : 0;
          if (answer.equals("DONE") != may || version(id) != version) {
            wrong.add(officer.staffNumber() + " " + act + " " + state + ": " + answer);
          }
        }
      }
      takingBack(false);
    }
    assertThat(wrong).isEmpty();
    assertThat(done).isGreaterThan(150);
  }

  @Test
  @DisplayName("中止以后只能恢复、撤回、抄送、办材料；恢复以后接着走")
  void nothingMovesWhileSuspended() throws Exception {
    long id = in(ReliefState.REVIEW);
    done(HANDLER, id, ReliefAct.SUSPEND, ",\"reason\":\"papers-owed\"");
    assertThat(code(step(HANDLER, id, ReliefAct.PROPOSE, whole(ReliefAct.PROPOSE, id, HANDLER))))
        .isEqualTo("RELIEF_SUSPENDED");
    assertThat(code(step(HANDLER, id, ReliefAct.SUSPEND, ",\"reason\":\"papers-owed\"")))
        .isEqualTo("RELIEF_SUSPENDED");
    done(CLERK, id, ReliefAct.CLEAR, whole(ReliefAct.CLEAR, id, CLERK));
    done(HANDLER, id, ReliefAct.RESUME, "");
    done(HANDLER, id, ReliefAct.PROPOSE, whole(ReliefAct.PROPOSE, id, HANDLER));
    assertThat(state(id)).isEqualTo("DELIBERATION");
  }

  @Test
  @DisplayName("不是规则里的理由不能中止")
  void onlyGroundsOfTheRulesSuspend() throws Exception {
    long id = in(ReliefState.REVIEW);
    assertThat(code(step(HANDLER, id, ReliefAct.SUSPEND, ",\"reason\":\"too-much-work\"")))
        .isEqualTo("RELIEF_REASON_MISSING");
  }

  @Test
  @DisplayName("不同意、退回、再签、撤回：签的人重新请，旧的签字不算，引擎和经过说的是同一步")
  void oneTruthAfterAll() throws Exception {
    long id = in(ReliefState.SIGNING);
    done(COLLEAGUE, id, ReliefAct.SIGN, "");
    done(BUREAU, id, ReliefAct.OBJECT, words("金额再看看"));
    assertThat(state(id)).isEqualTo("REVIEW");
    assertThat(open(id)).isZero();
    done(HANDLER, id, ReliefAct.PROPOSE, whole(ReliefAct.PROPOSE, id, HANDLER));
    done(THIRD, id, ReliefAct.CONCLUDE, whole(ReliefAct.CONCLUDE, id, THIRD));
    done(BUREAU, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("SIGNING");
    done(HANDLER, id, ReliefAct.ADD_SIGNER, whom(FOURTH));
    done(COLLEAGUE, id, ReliefAct.DELEGATE, whom(DEPUTY));
    done(DEPUTY, id, ReliefAct.SIGN, "");
    done(FOURTH, id, ReliefAct.SIGN, "");
    assertThat(state(id)).isEqualTo("GROUP_REVIEW");
    done(HANDLER, id, ReliefAct.RETURN, ",\"to\":\"SIGNING\"" + words("会签的人再看一次"));
    assertThat(state(id)).isEqualTo("SIGNING");
    assertThat(open(id)).isEqualTo(5);
    assertThat(position(id)).isEqualTo("SIGNING 3");
    done(HANDLER, id, ReliefAct.REMOVE_SIGNER, whom(FOURTH) + words("已经签过一次"));
    assertThat(position(id)).isEqualTo("SIGNING 2");
    done(HANDLER, id, ReliefAct.WITHDRAW, words("本人写了撤回申请"));
    assertThat(open(id)).isZero();
    assertThat(position(id)).isEmpty();
  }

  private int open(long id) {
    return jdbc.sql("select count(*) from relief.seat where case_id = ? and answer = 'OPEN'")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** Where the engine stands, and how many it asks. */
  private String position(long id) {
    return jdbc.sql(
            """
            select t.task_def_key_ || ' ' || count(*) from flow.act_ru_task t
            join relief.relief_case c on c.instance = t.proc_inst_id_
            where c.id = ? group by t.task_def_key_
            """)
        .param(id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Test
  @DisplayName("同一个键再发一次不会走两步；旧页面上的按钮不算")
  void nothingHappensTwice() throws Exception {
    long id = in(ReliefState.ACCEPTANCE);
    int version = version(id);
    ReliefMove accept = ReliefMove.of(ReliefAct.ACCEPT, version).keyed("once-" + id);
    ReliefCase first = by(HANDLER, () -> cases.act(HANDLER, id, accept)).orThrow();
    ReliefCase again = by(HANDLER, () -> cases.act(HANDLER, id, accept)).orThrow();
    assertThat(again.version()).isEqualTo(first.version()).isEqualTo(version + 1);
    assertThat(code(step(HANDLER, id, ReliefAct.VERIFY, "", version))).isEqualTo("RELIEF_MOVED_ON");
  }
}
