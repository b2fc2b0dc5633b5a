package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.sharing.Disputes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

@DisplayName("会商会：请了、到了、没有办过案件的才有一票，一个单位一票；结论由人写，写进案件的那一步")
class ConferenceTest extends CaseStory {
  @Autowired Disputes disputes;
  @Autowired JdbcClient guarded;

  private ResultActions opens(Officer officer, String key, String title) throws Exception {
    String body =
        "{\"title\":\"%s\",\"venue\":\"三楼会议室\",\"heldAt\":\"%s\"}"
            .formatted(
                title,
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES));
    return mvc.perform(
        post("/api/v1/meetings")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private long opened(Officer officer) throws Exception {
    return id(opens(officer, UUID.randomUUID().toString(), "十一月会商会"));
  }

  private ResultActions at(Officer officer, long id, String act, String more) throws Exception {
    String to = act.equals("CONCLUDE") || act.equals("ENTER") ? "decisions" : "works";
    return mvc.perform(
        post("/api/v1/meetings/" + id + "/" + to)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"act\":\"%s\"%s}".formatted(act, more))
            .with(as(officer)));
  }

  private static String with(String name, Object value) {
    return ",\"%s\":\"%s\"".formatted(name, value);
  }

  private JsonNode sees(Officer officer, long id) throws Exception {
    return json(mvc.perform(get("/api/v1/meetings/" + id).with(as(officer))));
  }

  private void done(Officer officer, long id, String act, String more) throws Exception {
    JsonNode answer = json(at(officer, id, act, more));
    assertThat(answer.has("number")).as(act + ": " + answer).isTrue();
  }

  private void comes(long id, Officer... officers) throws Exception {
    for (Officer one : officers) {
      done(CHIEF, id, "INVITE", with("whom", one.staffNumber()));
      done(CHIEF, id, "ATTEND", with("whom", one.staffNumber()) + with("choice", "PRESENT"));
    }
  }

  private String item(long id, int index) throws Exception {
    return sees(CHIEF, id).get("items").get(index).get("id").asString();
  }

  private String vote(Officer officer, long id, String item, String voice) throws Exception {
    return code(
        at(officer, id, "VOTE", with("target", item) + with("choice", voice) + words("残疾证写的是二级")));
  }

  /** A case that the process took to the conference. */
  private long deliberated() throws Exception {
    long id = reviewed(HANDLER);
    done(HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(HANDLER) + "\"");
    assertThat(state(id)).isEqualTo("DELIBERATION");
    return id;
  }

  @Test
  @DisplayName("案件上会：民政、残联表态，没到会的、办案的、第二票都不算，结论写进案件，案件往会签走")
  void aCaseIsDeliberated() throws Exception {
    long one = deliberated();
    long id = opened(CHIEF);
    comes(id, BUREAU, COLLEAGUE, HANDLER);
    done(CHIEF, id, "INVITE", with("whom", REVIEWER.staffNumber()));
    done(CHIEF, id, "ADD_CASE", with("target", one) + words("伤残等级对不对得上；鉴定意见在卷"));
    String item = item(id, 0);
    assertThat(vote(HANDLER, id, item, "FOR")).isEqualTo("MEETING_HANDLED_IT");
    assertThat(vote(REVIEWER, id, item, "FOR")).isEqualTo("MEETING_NOT_PRESENT");
    assertThat(vote(BUREAU, id, item, "FOR")).isEqualTo("DONE");
    assertThat(vote(BUREAU, id, item, "AGAINST")).isEqualTo("MEETING_UNIT_SPOKE");
    String agreed = with("target", item) + with("choice", "AGREED") + words("二级，丧失劳动能力");
    assertThat(code(at(CHIEF, id, "CONCLUDE", agreed))).isEqualTo("MEETING_TOO_FEW_VOICES");
    assertThat(vote(COLLEAGUE, id, item, "FOR")).isEqualTo("DONE");
    assertThat(code(at(HANDLER, id, "CONCLUDE", agreed))).isEqualTo("MEETING_HANDLED_IT");
    assertThat(code(at(CHIEF, id, "CLOSE", ""))).isEqualTo("MEETING_ITEM_OPEN");
    assertThat(code(at(CHIEF, id, "CONCLUDE", agreed + signers(THIRD)))).startsWith("RELIEF_");
    assertThat(state(one)).isEqualTo("DELIBERATION");
    assertThat(sees(CHIEF, id).get("items").get(0).get("entered").asBoolean()).isFalse();
    assertThat(code(at(CHIEF, id, "ENTER", with("target", item) + signers(THIRD, REVIEWER))))
        .isEqualTo("DONE");
    assertThat(state(one)).isEqualTo("SIGNING");
    JsonNode last = shown(HANDLER, one).get("steps");
    assertThat(last.get(last.size() - 1).toString()).contains("HZ-", "同意 2、不同意 0、弃权 0", "丧失劳动能力");
    assertThat(code(at(CHIEF, id, "ENTER", with("target", item))))
        .isEqualTo("MEETING_NOTHING_TO_ENTER");
    assertThat(vote(BUREAU, id, item, "FOR")).isEqualTo("MEETING_CONCLUDED");
    done(CHIEF, id, "CLOSE", words("没有人看的话\\u0000 1381 2345 678"));
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where object_id = ? and action = 'MEETING_CLOSE'")
                .param("meeting-" + id)
                .query(Integer.class)
                .single())
        .isOne();
    assertThat(code(at(CHIEF, id, "INVITE", with("whom", THIRD.staffNumber()))))
        .isEqualTo("MEETING_CLOSED");
    mvc.perform(get("/meetings/" + id + "/minutes").with(as(BUREAU)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("丧失劳动能力")));
  }

  @Test
  @DisplayName("不过半不能写同意；写不同意，案件退回审查，写着是哪次会；没有上会的案件只留纪要")
  void notCarriedGoesBack() throws Exception {
    long one = deliberated();
    long early = reviewed(HANDLER);
    long id = opened(CHIEF);
    comes(id, BUREAU, COLLEAGUE);
    done(CHIEF, id, "ADD_CASE", with("target", one) + words("金额"));
    done(CHIEF, id, "ADD_CASE", with("target", early) + words("要不要受理"));
    String item = item(id, 0);
    vote(BUREAU, id, item, "FOR");
    vote(COLLEAGUE, id, item, "ABSTAIN");
    String said = with("target", item) + words("还要再问残联");
    assertThat(code(at(CHIEF, id, "CONCLUDE", said + with("choice", "AGREED"))))
        .isEqualTo("MEETING_NOT_CARRIED");
    mvc.perform(
            post("/meetings/" + id + "/decisions")
                .param("act", "CONCLUDE")
                .param("target", item)
                .param("choice", "AGREED")
                .param("words", "写了很久的纪要")
                .with(as(CHIEF))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("写了很久的纪要</textarea>")));
    done(CHIEF, id, "CONCLUDE", said + with("choice", "NOT_AGREED"));
    assertThat(state(one)).isEqualTo("REVIEW");
    String other = item(id, 1);
    vote(BUREAU, id, other, "FOR");
    vote(COLLEAGUE, id, other, "FOR");
    String agreed = with("target", other) + with("choice", "AGREED") + words("受理");
    done(CHIEF, id, "CONCLUDE", agreed);
    assertThat(state(early)).isEqualTo("REVIEW");
    done(HANDLER, early, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(HANDLER) + "\"");
    assertThat(state(early)).isEqualTo("DELIBERATION");
    assertThat(sees(CHIEF, id).get("items").get(1).get("entered").isNull()).isTrue();
    assertThat(code(at(CHIEF, id, "ENTER", with("target", other) + signers(THIRD, REVIEWER))))
        .isEqualTo("MEETING_NOTHING_TO_ENTER");
    assertThat(state(early)).isEqualTo("DELIBERATION");
  }

  @Test
  @DisplayName("表的态只算那一次提请：退回去改了提请，不再表态，不能写同意；催办里写会议的号，不算写进去了")
  void voicesAreOfOneProposal() throws Exception {
    long one = deliberated();
    long id = opened(CHIEF);
    comes(id, BUREAU, COLLEAGUE);
    done(CHIEF, id, "ADD_CASE", with("target", one) + words("金额"));
    String item = item(id, 0);
    vote(BUREAU, id, item, "FOR");
    String number = sees(CHIEF, id).get("items").get(0).get("reference").asString();
    done(CHIEF, one, ReliefAct.REMIND, words(number + " 会商结论：请补材料"));
    vote(COLLEAGUE, id, item, "FOR");
    String agreed = with("target", item) + with("choice", "AGREED") + words("同意");
    assertThat(code(at(CHIEF, id, "CONCLUDE", agreed))).startsWith("RELIEF_");
    assertThat(sees(CHIEF, id).get("items").get(0).get("entered").asBoolean()).isFalse();
    long next = opened(CHIEF);
    comes(next, BUREAU, COLLEAGUE);
    done(CHIEF, next, "ADD_CASE", with("target", one) + words("金额"));
    String later = item(next, 0);
    vote(BUREAU, next, later, "FOR");
    done(HANDLER, one, ReliefAct.RETURN, ",\"to\":\"REVIEW\"" + words("金额改一改"));
    done(HANDLER, one, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(HANDLER) + "\"");
    assertThat(state(one)).isEqualTo("DELIBERATION");
    assertThat(vote(COLLEAGUE, next, later, "FOR")).isEqualTo("MEETING_CASE_MOVED_ON");
    assertThat(code(at(CHIEF, id, "ENTER", with("target", item) + signers(THIRD, REVIEWER))))
        .isEqualTo("MEETING_NOTHING_TO_ENTER");
    assertThat(
            code(
                at(
                    CHIEF,
                    next,
                    "CONCLUDE",
                    with("target", later) + with("choice", "AGREED") + words("同意"))))
        .isEqualTo("MEETING_CASE_MOVED_ON");
    done(
        CHIEF, next, "CONCLUDE", with("target", later) + with("choice", "ADJOURNED") + words("再列"));
    done(CHIEF, next, "CLOSE", "");
  }

  @Test
  @DisplayName("标准争议：残联和民政对丧失劳动能力说的不一样，列入议程就是提交会商，同意就是解决了")
  void aDisputeIsResolved() throws Exception {
    var raised =
        by(
                HANDLER,
                () ->
                    disputes.raise(
                        HANDLER,
                        new Disputes.Raised("civil_affairs", "丧失劳动能力", "残疾二级就算", "要劳动能力鉴定")))
            .orThrow();
    long id = opened(CHIEF);
    comes(id, BUREAU, COLLEAGUE);
    done(CHIEF, id, "ADD_DISPUTE", with("target", raised.id()) + words("按哪个标准"));
    assertThat(by(HANDLER, () -> disputes.list(HANDLER, true)).get(0).state().name())
        .isEqualTo("MEETING");
    String item = item(id, 0);
    vote(BUREAU, id, item, "FOR");
    vote(COLLEAGUE, id, item, "FOR");
    mvc.perform(get("/unresolved").with(as(CHIEF)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(raised.number())));
    mvc.perform(
            post("/unresolved")
                .param("matter", raised.number())
                .param("words", "等省里的答复")
                .with(as(CHIEF))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(json(mvc.perform(get("/api/v1/unresolved").with(as(CHIEF)))).toString())
        .contains("等省里的答复", "丧失劳动能力");
    String why = // a late list of the pool has a title for a number
        "insert into meeting.explained (place, line, matter, words, officer, officer_name, at)"
            + " values ('990123', 'procuratorate', '残疾人名单', '残联换系统', 'YX0201', '某', now())";
    assertThat(jdbc.sql(why).update()).isOne();
    done(CHIEF, id, "CONCLUDE", with("target", item) + with("choice", "AGREED") + words("照残疾等级"));
    assertThat(by(HANDLER, () -> disputes.list(HANDLER, true))).isEmpty();
    assertThat(json(mvc.perform(get("/api/v1/unresolved").with(as(CHIEF)))).toString())
        .doesNotContain(raised.number());
  }

  @Test
  @DisplayName("没有请的单位看不到这次会；封存的案件，请来的别的单位也看不到那一项；同一个键只开一次")
  void onlyWhoIsInvitedSees() throws Exception {
    long one = deliberated();
    String key = UUID.randomUUID().toString();
    long id = id(opens(CHIEF, key, "一次"));
    assertThat(id(opens(CHIEF, key, "一次"))).isEqualTo(id);
    done(CHIEF, id, "ADD_CASE", with("target", one) + words("金额"));
    mvc.perform(get("/api/v1/meetings/" + id).with(as(BUREAU))).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/meetings/" + id).with(as(NEXT_CHIEF)))
        .andExpect(status().isNotFound());
    comes(id, BUREAU);
    assertThat(sees(BUREAU, id).get("items")).hasSize(1);
    assertThat(
            at(BUREAU, id, "INVITE", with("whom", REVIEWER.staffNumber()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(code(at(CHIEF, id, "INVITE", with("whom", NEXT_CHIEF.staffNumber()))))
        .isEqualTo("MEETING_OFFICER_UNUSABLE");
    assertThat(code(at(CHIEF, id, "ADD_CASE", with("target", one) + words("又一次"))))
        .isEqualTo("MEETING_ALREADY_THERE");
    jdbc.sql("update relief.relief_case set sealed = true where id = ?").param(one).update();
    long later = opened(CHIEF);
    comes(later, BUREAU);
    String told = // the program says open, the database looks
        "insert into meeting.item (conference_id, position, case_id, sealed, brief, officer, at)"
            + " values (?, 1, ?, false, '金额', 'YX0201', now()) returning sealed";
    assertThat(jdbc.sql(told).params(later, one).query(Boolean.class).single()).isTrue();
    assertThat(sees(BUREAU, later).get("items")).isEmpty();
    assertThat(sees(BUREAU, id).get("items")).isEmpty();
    assertThat(sees(CHIEF, id).get("items")).hasSize(1);
    assertThat(sees(CLERK, id).get("items")).isEmpty();
    assertThat(code(at(CLERK, id, "CLOSE", ""))).isEqualTo("MEETING_ITEM_OPEN");
  }

  @Test
  @DisplayName("绕过程序也改不了：票不改、不替人投，办案的人、别的单位写不了结论，有一项没结论散不了会")
  void theDatabaseHolds() throws Exception {
    long one = deliberated();
    long id = opened(CHIEF);
    comes(id, BUREAU, COLLEAGUE, HANDLER);
    done(CHIEF, id, "ADD_CASE", with("target", one) + words("金额"));
    String item = item(id, 0);
    vote(BUREAU, id, item, "FOR");
    String more =
        "insert into meeting.vote values"
            + " (%s, '990123', 'procuratorate', '%s', '某', 'FOR', '', now())";
    for (String statement :
        List.of(
            "update meeting.vote set voice = 'AGAINST' where item_id = " + item,
            "delete from meeting.vote where item_id = " + item,
            more.formatted(item, HANDLER.staffNumber()),
            more.formatted(item, THIRD.staffNumber()),
            "update meeting.conference set closed_at = now() where id = " + id,
            "update meeting.item set brief = '别的' where id = " + item)) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
    String outcome =
        "update meeting.item set outcome = 'AGREED', minutes = '纪要', concluded_by = '%s',"
            + " concluded_name = '某', concluded_at = now() where id = "
            + item;
    assertThat(by(BUREAU, () -> guarded.sql(outcome.formatted(BUREAU.staffNumber())).update()))
        .as("另一个单位的人改不到这一行")
        .isZero();
    for (String who : List.of(HANDLER.staffNumber(), CHIEF.staffNumber())) {
      assertThatThrownBy(() -> by(HANDLER, () -> guarded.sql(outcome.formatted(who)).update()))
          .as("办案的人写不了结论，也不能写成别人：" + who)
          .hasMessageContaining("meeting.item");
    }
    String closes = "update meeting.conference set %s where id = " + id;
    assertThatThrownBy(
            () -> {
              jdbc.sql(closes.formatted("concluded = concluded + 1")).update();
              jdbc.sql(closes.formatted("closed_at = now()")).update();
            })
        .hasMessageContaining("meeting.conference");
    assertThatThrownBy(() -> by(BUREAU, () -> guarded.sql(more.formatted(item, "YX0218")).update()))
        .isInstanceOf(DataAccessException.class);
    assertThat(
            by(
                REVIEWER,
                () ->
                    guarded
                        .sql("select count(*) from meeting.conference where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()))
        .isZero();
  }
}
