package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.SubjectRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

@DisplayName("请别的检察院：上级出一份，两级加起来是一个总额；外地只看到请它核实的那一件")
class OtherOfficesTest extends CaseStory {
  private static final Unit CITY = Unit.of("990100", null);
  private static final Unit FAR = Unit.of("990205", null);
  private static final Officer CITY_HANDLER = DemoAccounts.CITY_PROSECUTOR;
  private static final Officer CITY_CHIEF = DemoAccounts.CITY_CHIEF;
  private static final Officer CITY_CLERK = new Officer("YS0109", "某书记员", Role.CLERK, CITY);
  private static final Officer FAR_HANDLER = new Officer("YF0217", "某检察官", Role.PROSECUTOR, FAR);
  private static final Officer FAR_CHIEF = new Officer("YF0201", "某检察长", Role.CHIEF, FAR);
  private static final String ASKS = words("一家失去收入，请市院一起救助");
  private static final String GIVES = ",\"amountFen\":1500000" + words("案情属实，困难严重");

  private static final int ROUNDS = Integer.getInteger("relief.rounds", 2);

  @Autowired JdbcClient guarded;
  @Autowired Helps helps;
  @Autowired DecidedCases decided;
  @Autowired Documents papers;

  @BeforeAll
  void offices() {
    accounts.addUnit(FAR, "某地检察院");
    List.of(CITY_CLERK, FAR_HANDLER, FAR_CHIEF).forEach(this::comes);
  }

  private long asked(long id, ReliefAct act, String more) throws Exception {
    done(NEXT_HANDLER, id, act, more);
    JsonNode all = shown(NEXT_HANDLER, id).get("helps");
    return all.get(all.size() - 1).get("id").asLong();
  }

  private ResultActions help(Officer officer, long help, HelpAct act, String more)
      throws Exception {
    int version =
        jdbc.sql("select count(*) from relief.help_step where help_id = ?")
            .param(help)
            .query(Integer.class)
            .single();
    String to = act.deed().name().equals("DECIDE") ? "decisions" : "works";
    return mvc.perform(
        post("/api/v1/helps/" + help + "/" + to)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"act\":\"%s\",\"version\":%d%s}".formatted(act, version, more))
            .with(as(officer)));
  }

  private void helped(Officer officer, long help, HelpAct act, String more) throws Exception {
    assertThat(code(help(officer, help, act, more))).as(officer + " " + act).isEqualTo("DONE");
  }

  /** Given by the city, in the share that {@link #GIVES} says. */
  private long given(long id) throws Exception {
    long help = asked(id, ReliefAct.ASK_UPPER, ASKS + ",\"wantedFen\":2000000");
    helped(CITY_HANDLER, help, HelpAct.TAKE, "");
    helped(CITY_HANDLER, help, HelpAct.PROPOSE, GIVES);
    helped(CITY_CHIEF, help, HelpAct.GIVE, "");
    return help;
  }

  private String proposed(long id) throws Exception {
    return proposed(id, "");
  }

  private String proposed(long id, String more) throws Exception {
    String saved = ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"" + more;
    return code(step(NEXT_HANDLER, id, ReliefAct.PROPOSE, saved));
  }

  private String granted(long id) throws Exception {
    return code(step(NEXT_CHIEF, id, ReliefAct.GRANT, words("两级一起救助")));
  }

  @Test
  @DisplayName("数据库里的动作表和程序里的一条不差")
  void theDatabaseHoldsTheSameTable() {
    Set<String> written = new TreeSet<>();
    for (HelpAct act : HelpAct.values()) {
      act.ways()
          .forEach(it -> written.add(act + " " + it.kind() + " " + it.from() + " " + it.to()));
    }
    assertThat(
            new TreeSet<>(
                jdbc.sql(
                        "select act || ' ' || kind || ' ' || from_state || ' ' || to_state"
                            + " from relief.help_move")
                    .query(String.class)
                    .list()))
        .isEqualTo(written);
  }

  @Test
  @DisplayName("县院请市院：市院没答不能提请；市院自己提、自己的负责人决定；总额是两级的和，本院付自己的一份")
  void oneReliefOfTwoLevels() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    long help = asked(id, ReliefAct.ASK_UPPER, ASKS + ",\"wantedFen\":2000000");
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ASK_UPPER, ASKS)))
        .isEqualTo("RELIEF_SHARE_AWAITED");
    assertThat(proposed(id)).isEqualTo("RELIEF_SHARE_AWAITED");
    JsonNode seen = json(mvc.perform(get("/api/v1/helps/" + help).with(as(CITY_HANDLER))));
    assertThat(seen.get("words").asString()).contains("请市院一起救助");
    assertThat(seen.toString()).doesNotContain(CASE, "周小禾");
    assertThat(seen.get("due").asString()).isNotEmpty();
    helped(CITY_HANDLER, help, HelpAct.TAKE, "");
    helped(CITY_HANDLER, help, HelpAct.PROPOSE, GIVES);
    assertThat(code(help(CITY_HANDLER, help, HelpAct.GIVE, ""))).isEqualTo("RELIEF_NOT_FOR_ROLE");
    helped(CITY_CHIEF, help, HelpAct.RETURN, words("写清困难"));
    helped(CITY_HANDLER, help, HelpAct.PROPOSE, GIVES);
    helped(CITY_CHIEF, help, HelpAct.GIVE, "");
    assertThat(proposed(id)).isEqualTo("DONE");
    JsonNode one = shown(NEXT_CHIEF, id);
    assertThat(one.get("upperFen").asLong()).isEqualTo(1_500_000);
    assertThat(one.get("proposedFen").asLong()).isEqualTo(4_000_000);
    assertThat(granted(id)).isEqualTo("DONE");
    assertThat(pays(NEXT_OFFICE, id)).isEqualTo(2_500_000);
    assertThat(pays(CITY, id)).isEqualTo(1_500_000);
    assertThat(pays(FAR, id)).as("没有出一份的院，一分也不付").isZero();
    assertThat(standing(FAR, id).number()).as("也不告诉它是哪一件").isEmpty();
    for (Unit office : List.of(NEXT_OFFICE, CITY)) {
      assertThat(standing(office, id).persons()).as("两级都只付给案件里的人").hasSize(1);
      assertThat(standing(office, id).pays("0123456789abcdef")).isFalse();
    }
    assertThat(most(NEXT_OFFICE, id)).as("几期加起来，本院也只付自己的一份").isEqualTo(2_500_000);
    assertThat(most(CITY, id)).isEqualTo(1_500_000);
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.CALL_BACK, ",\"help\":\"" + help + "\"")))
        .isEqualTo("RELIEF_MOVED_ON");
  }

  /** What the fund of an office may reserve, all instalments together. */
  private long most(Unit office, long id) {
    Proposed bound = bound(id);
    var saved =
        by(NEXT_HANDLER, () -> opinions.findProposal(bound.candidateId(), bound.proposalId()));
    return decided.most(office.place(), saved.orElseThrow());
  }

  private Proposed bound(long id) {
    return by(NEXT_HANDLER, () -> cases.find(NEXT_HANDLER, id))
        .orElseThrow()
        .proposed()
        .orElseThrow();
  }

  /** What the fund of an office may reserve. */
  private long pays(Unit office, long id) {
    return standing(office, id).grantedFen();
  }

  private DecidedCases.Standing standing(Unit office, long id) {
    Proposed bound = bound(id);
    return decided.ofProposal(office, bound.candidateId(), bound.proposalId()).orElseThrow();
  }

  @Test
  @DisplayName("上级的一份加在算出的金额上：总额是两份的和，各付各的；决定以后市院才看得到要付的一份和那个人")
  void theShareComesOnTop() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    assertThat(proposed(id, ",\"upperOnTop\":true")).isEqualTo("RELIEF_SHARE_CHANGED");
    long help = given(id);
    String person = "/api/v1/helps/" + help + "/person";
    assertThat(proposed(id, ",\"upperOnTop\":true")).isEqualTo("DONE");
    assertThat(shown(NEXT_CHIEF, id).get("proposedFen").asLong()).isEqualTo(5_500_000);
    assertThat(code(mvc.perform(post(person).with(as(CITY_HANDLER)))))
        .isEqualTo("RELIEF_NOT_REVEALED");
    assertThat(toPay(help).isNull()).isTrue();
    assertThat(report(id)).contains("本院出40,000元，上级出15,000元。");
    assertThat(granted(id)).isEqualTo("DONE");
    assertThat(List.of(pays(NEXT_OFFICE, id), pays(CITY, id)))
        .isEqualTo(List.of(4_000_000L, 1_500_000L));
    assertThat(List.of(most(NEXT_OFFICE, id), most(CITY, id)))
        .isEqualTo(List.of(4_000_000L, 1_500_000L));
    assertThat(toPay(help).get("fen").asLong()).isEqualTo(1_500_000);
    formOfShare(help);
    assertThat(code(mvc.perform(post(person).with(as(CITY_CHIEF)))))
        .isEqualTo("RELIEF_NOT_REVEALED");
    assertThat(json(mvc.perform(post(person).with(as(CITY_HANDLER)))).get("name").asString())
        .isEqualTo(CHILD);
    assertThat(by(CITY_HANDLER, () -> decided.granted(CITY_HANDLER)))
        .extracting(DecidedCases.Granted::path)
        .contains("/helps/" + help);
  }

  @Test
  @DisplayName("加在上面的一份让总额过了上限：不收，说出上限；从总额里分的，上限在意见里已经核对过")
  void onTopStaysWithinTheCap() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    long help = asked(id, ReliefAct.ASK_UPPER, ASKS);
    helped(CITY_HANDLER, help, HelpAct.TAKE, "");
    helped(CITY_HANDLER, help, HelpAct.PROPOSE, ",\"amountFen\":40000000" + words("困难严重"));
    helped(CITY_CHIEF, help, HelpAct.GIVE, "");
    assertThat(proposed(id, ",\"upperOnTop\":true")).isEqualTo("RELIEF_OVER_CAP");
    assertThat(proposed(id)).isEqualTo("RELIEF_SHARE_TOO_LARGE");
  }

  @Test
  @DisplayName("决定以后案件封存了：请求页关上，市院要付的一份还在职责里，没有页面可开")
  void aSealedShareIsStillOwed() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    long help = given(id);
    assertThat(proposed(id)).isEqualTo("DONE");
    assertThat(granted(id)).isEqualTo("DONE");
    jdbc.sql("update relief.relief_case set sealed = true where id = ?").param(id).update();
    long saved = bound(id).proposalId();
    assertThat(by(CITY_HANDLER, () -> decided.granted(CITY_HANDLER)))
        .filteredOn(one -> one.proposal() == saved)
        .extracting(DecidedCases.Granted::path)
        .containsExactly("");
    assertThat(code(mvc.perform(get("/api/v1/helps/" + help).with(as(CITY_HANDLER)))))
        .isEqualTo("RELIEF_HELP_UNKNOWN");
    assertThat(pays(CITY, id)).isEqualTo(1_500_000);
  }

  /** How the report on the case says the amount comes about. */
  private String report(long id) {
    return by(
        NEXT_HANDLER,
        () ->
            papers
                .known(
                    NEXT_HANDLER,
                    new SubjectRef(CasePapers.KIND, Long.toString(id)),
                    DocumentKind.REVIEW_REPORT)
                .orThrow()
                .get("steps"));
  }

  /** The form that reserves it is filled with the case's number, and that stands on the trail. */
  private void formOfShare(long help) throws Exception {
    String form = "/fund/decide?act=COMMIT&share=" + help;
    String page =
        mvc.perform(get(form).with(as(CITY_HANDLER)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("15000");
    String read =
        """
        select count(*) from trail.entry
        where action = 'HELP_READ' and object_id = 'relief-help-' || ? and officer = ?
        """;
    assertThat(
            jdbc.sql(read).params(help, CITY_HANDLER.staffNumber()).query(Integer.class).single())
        .isOne();
  }

  private JsonNode toPay(long help) throws Exception {
    return json(mvc.perform(get("/api/v1/helps/" + help).with(as(CITY_HANDLER)))).get("toPay");
  }

  @Test
  @DisplayName("市院不出：写了理由，县院按自己的一份提请；市院出的变了、撤回了，按旧的一份决定不了，数据库也不收")
  void bothStandOrNothing() throws Exception {
    long alone = reviewed(NEXT_HANDLER);
    long denied = asked(alone, ReliefAct.ASK_UPPER, ASKS);
    helped(CITY_HANDLER, denied, HelpAct.TAKE, "");
    helped(CITY_HANDLER, denied, HelpAct.PROPOSE, words("县院够用"));
    assertThat(code(help(CITY_CHIEF, denied, HelpAct.GIVE, "")))
        .isEqualTo("RELIEF_AMOUNT_UNUSABLE");
    assertThat(code(help(CITY_CHIEF, denied, HelpAct.DENY, ""))).isEqualTo("RELIEF_WORDS_MISSING");
    helped(CITY_CHIEF, denied, HelpAct.DENY, words("县院资金够用"));
    assertThat(proposed(alone)).isEqualTo("DONE");
    assertThat(granted(alone)).isEqualTo("DONE");
    long id = reviewed(NEXT_HANDLER);
    long help = given(id);
    assertThat(proposed(id)).isEqualTo("DONE");
    done(NEXT_HANDLER, id, ReliefAct.CALL_BACK, ",\"help\":\"" + help + "\"");
    assertThat(granted(id)).isEqualTo("RELIEF_SHARE_CHANGED");
    assertThatThrownBy(() -> pastTheProgram(id))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("does not stand");
    done(NEXT_CHIEF, id, ReliefAct.RETURN, ",\"to\":\"REVIEW\"" + words("按自己的一份再提"));
    assertThat(proposed(id)).isEqualTo("DONE");
    assertThat(granted(id)).isEqualTo("DONE");
  }

  private void pastTheProgram(long id) {
    jdbc.sql(
            """
            do $$ begin
              insert into relief.step select case_id, number + 1, 'GRANT', 'PAYMENT_DUE', false,
                handler, 'YX9902', '外院检察长', '', '', '可以', now() from relief.step
                where case_id = %1$d order by number desc limit 1;
              insert into relief.decision select s.case_id, s.number, p.amount_fen, '', p.digest
                from relief.step s join relief.proposal p using (case_id)
                where case_id = %1$d and s.act = 'GRANT';
            end $$
            """
                .formatted(id))
        .update();
  }

  @Test
  @DisplayName("每个状态、每个动作、每个人：只有该做的人做得成，接的、提的人不能自己决定")
  void everyMoveByEveryRole() throws Exception {
    Map<HelpAct, Set<Officer>> right =
        Map.of(
            HelpAct.TAKE, Set.of(CITY_CLERK, CITY_CHIEF),
            HelpAct.PROPOSE, Set.of(CITY_HANDLER),
            HelpAct.RETURN, Set.of(CITY_CHIEF),
            HelpAct.GIVE, Set.of(CITY_CHIEF),
            HelpAct.DENY, Set.of(CITY_CHIEF));
    List<Officer> all =
        List.of(CITY_CLERK, CITY_HANDLER, CITY_CHIEF, NEXT_HANDLER, FAR_CHIEF, BUREAU, HANDLER);
    for (HelpState state : List.of(HelpState.TAKEN, HelpState.PROPOSED, HelpState.GIVEN)) {
      long help = shared(state);
      HelpRequest one = by(CITY_HANDLER, () -> helps.find(CITY_HANDLER, help)).orElseThrow();
      for (HelpAct act : HelpAct.values()) {
        for (Officer officer : all) {
          boolean may =
              act.from(HelpKind.SHARE, state)
                  && right.getOrDefault(act, Set.of()).contains(officer);
          assertThat(by(officer, () -> helps.open(officer, one)).contains(act))
              .as(officer.staffNumber() + " " + act + " " + state)
              .isEqualTo(may);
          if (!may) {
            String text = words("试一试") + ",\"amountFen\":100";
            assertThat(code(help(officer, help, act, text)))
                .as(officer.staffNumber() + " " + act + " " + state)
                .isNotEqualTo("DONE");
          }
        }
      }
    }
  }

  private long shared(HelpState state) throws Exception {
    long help = asked(reviewed(NEXT_HANDLER), ReliefAct.ASK_UPPER, ASKS);
    helped(CITY_HANDLER, help, HelpAct.TAKE, "");
    if (state != HelpState.TAKEN) {
      helped(CITY_HANDLER, help, HelpAct.PROPOSE, GIVES);
    }
    if (state == HelpState.GIVEN) {
      helped(CITY_CHIEF, help, HelpAct.GIVE, "");
    }
    return help;
  }

  @Test
  @DisplayName("两级同时办：市院决定出、县院撤回，按到的先后，只有一个结果，说的是同一个")
  void twoLevelsAtOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long id = reviewed(NEXT_HANDLER);
      long help = asked(id, ReliefAct.ASK_UPPER, ASKS);
      helped(CITY_HANDLER, help, HelpAct.TAKE, "");
      helped(CITY_HANDLER, help, HelpAct.PROPOSE, GIVES);
      var back = MoveDetails.asking(new MoveDetails.Help(help, "", 0));
      ReliefMove calls = ReliefMove.of(ReliefAct.CALL_BACK, version(id)).with(back);
      Callable<Boolean> withdraws =
          () -> by(NEXT_HANDLER, () -> cases.act(NEXT_HANDLER, id, calls).map(it -> true)) != null;
      Callable<Boolean> gives =
          () ->
              by(
                      CITY_CHIEF,
                      () -> helps.act(CITY_CHIEF, help, new HelpMove(HelpAct.GIVE, 3, 0, "")))
                  != null;
      var pool = Executors.newFixedThreadPool(2);
      try {
        for (var answer : pool.invokeAll(List.of(withdraws, gives))) {
          assertThat(answer.get()).isTrue();
        }
      } finally {
        pool.shutdown();
      }
      List<String> acts =
          jdbc.sql("select act from relief.help_step where help_id = ? order by number")
              .param(help)
              .query(String.class)
              .list();
      assertThat(acts.get(acts.size() - 1)).isEqualTo("CALL_BACK");
      assertThat(acts.size()).isBetween(4, 5);
      assertThat(shown(NEXT_HANDLER, id).get("helps").get(0).get("givenFen").asLong()).isZero();
      assertThat(proposed(id)).isEqualTo("DONE");
      assertThat(shown(NEXT_HANDLER, id).get("upperFen").asLong()).isZero();
    }
  }

  @Test
  @DisplayName("请外地核实一件事：外地只看到这一件，接办以后才看得到全名全号，看一次留一次痕；案件的钟不停")
  void anotherPlaceVerifies() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    String asks = ",\"place\":\"990205\"" + words("请核实他在你县有没有低保");
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ASK_PLACE, ",\"place\":\"990777\"" + ASKS)))
        .isEqualTo("RELIEF_PLACE_UNUSABLE");
    long help = asked(id, ReliefAct.ASK_PLACE, asks);
    String person = "/api/v1/helps/" + help + "/person";
    assertThat(shown(FAR_HANDLER, id).get("code").asString()).isEqualTo("RELIEF_UNKNOWN");
    for (String table : List.of("relief_case", "step", "participant", "proposal")) {
      assertThat(rows(FAR_HANDLER, table)).as(table).isZero();
    }
    assertThat(rows(FAR_HANDLER, "help")).isEqualTo(1);
    assertThat(rows(HANDLER, "help")).isZero();
    assertThat(code(mvc.perform(get("/api/v1/helps/" + help).with(as(CITY_HANDLER)))))
        .isEqualTo("RELIEF_HELP_UNKNOWN");
    assertThat(code(mvc.perform(post(person).with(as(FAR_HANDLER)))))
        .isEqualTo("RELIEF_NOT_REVEALED");
    helped(FAR_HANDLER, help, HelpAct.TAKE, "");
    assertThat(code(mvc.perform(post(person).with(as(FAR_CHIEF)))))
        .isEqualTo("RELIEF_NOT_REVEALED");
    assertThat(json(mvc.perform(post(person).with(as(FAR_HANDLER)))).get("name").asString())
        .isEqualTo(CHILD);
    assertThat(trail("HELP_PERSON_SEEN")).isEqualTo(1);
    String before = shown(NEXT_HANDLER, id).get("due").asString();
    helped(FAR_HANDLER, help, HelpAct.REPLY, words("没有低保，有一间老屋"));
    JsonNode one = shown(NEXT_HANDLER, id);
    assertThat(one.get("helps").get(0).get("words").asString()).contains("没有低保");
    assertThat(one.get("due").asString()).isEqualTo(before);
    long second = asked(id, ReliefAct.ASK_PLACE, asks);
    helped(FAR_CHIEF, second, HelpAct.TAKE, "");
    helped(FAR_CHIEF, second, HelpAct.DECLINE, words("户口已经迁走"));
    long third = asked(id, ReliefAct.ASK_PLACE, asks);
    done(NEXT_HANDLER, id, ReliefAct.WITHDRAW, words("本人写了撤回申请"));
    assertThat(code(help(FAR_HANDLER, third, HelpAct.TAKE, ""))).isEqualTo("RELIEF_MOVED_ON");
  }

  @Test
  @DisplayName("案件封存了：被请的院再也看不到、办不了那一件，也不能再请；撤得回")
  void aSealedCaseIsNotSentAway() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    String asks = ",\"place\":\"990205\"" + words("请核实他在你县有没有低保");
    long help = asked(id, ReliefAct.ASK_PLACE, asks);
    helped(FAR_HANDLER, help, HelpAct.TAKE, "");
    jdbc.sql("update relief.relief_case set sealed = true where id = ?").param(id).update();
    assertThat(rows(FAR_HANDLER, "help where id = " + help)).isZero();
    assertThat(code(mvc.perform(get("/api/v1/helps/" + help).with(as(FAR_HANDLER)))))
        .isEqualTo("RELIEF_HELP_UNKNOWN");
    assertThat(code(mvc.perform(post("/api/v1/helps/" + help + "/person").with(as(FAR_HANDLER)))))
        .isEqualTo("RELIEF_HELP_UNKNOWN");
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ASK_PLACE, asks)))
        .isEqualTo("RELIEF_CASE_SEALED");
    assertThat(code(step(NEXT_HANDLER, id, ReliefAct.ASK_UPPER, ASKS)))
        .isEqualTo("RELIEF_CASE_SEALED");
    done(NEXT_HANDLER, id, ReliefAct.CALL_BACK, ",\"help\":\"" + help + "\"");
  }

  @Test
  @DisplayName("请的多了，还没有办的也不从清单里掉出去：等得最久的在最前面")
  void whatWaitsStaysOnTheList() throws Exception {
    long first = asked(reviewed(NEXT_HANDLER), ReliefAct.ASK_UPPER, ASKS);
    for (int i = 0; i <= Helps.MOST; i++) {
      CaseSamples.asked(jdbc, CITY);
    }
    assertThat(by(CITY_HANDLER, () -> helps.list(CITY_HANDLER, true)))
        .extracting(HelpRequest::id)
        .contains(first);
  }

  private int rows(Officer officer, String table) {
    return by(
        officer,
        () -> guarded.sql("select count(*) from relief." + table).query(Integer.class).single());
  }

  private int trail(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = ?")
        .param(action)
        .query(Integer.class)
        .single();
  }
}
