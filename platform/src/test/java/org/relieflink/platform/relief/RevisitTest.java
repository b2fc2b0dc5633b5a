package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.MovedClock;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

@DisplayName("回访：救助以后几轮、各有期限，看了算数，没有见到不算；写错了另写更正；讨薪的一次拟好移送")
class RevisitTest extends CaseStory {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Officer NEXT_CLERK = new Officer("YX9903", "外院书记员", Role.CLERK, NEXT_OFFICE);

  @Autowired MovedClock clock;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired Documents documents;
  @Autowired DecidedCases decided;

  @AfterEach
  void today() {
    clock.release();
  }

  private static LocalDate day(MovedClock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private String body(String outcome, String living) {
    return "{\"on\":\"%s\",\"way\":\"visit\",\"outcome\":\"%s\",\"living\":\"%s\",\"next\":\"\"}"
        .formatted(day(clock), outcome, living);
  }

  private ResultActions visit(Officer officer, long id, String key, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/revisits/" + id)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private JsonNode seen(Officer officer, long id, String outcome) throws Exception {
    String key = UUID.randomUUID().toString();
    JsonNode answer = json(visit(officer, id, key, body(outcome, "低保批了，孩子在上学")));
    assertThat(answer.has("rounds")).as(answer.toString()).isTrue();
    return answer;
  }

  private JsonNode read(Officer officer, long id) throws Exception {
    return json(mvc.perform(get("/api/v1/revisits/" + id).with(as(officer))));
  }

  private static List<String> standings(JsonNode shown) {
    return shown.get("rounds").valueStream().map(it -> it.get("standing").asString()).toList();
  }

  private long granted() throws Exception {
    long id = reviewed(NEXT_HANDLER);
    done(NEXT_HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + proposal(NEXT_HANDLER) + "\"");
    done(NEXT_CHIEF, id, ReliefAct.GRANT, words("同意承办人的意见"));
    return id;
  }

  private JsonNode ledger(Officer officer, int year) throws Exception {
    JsonNode all = json(mvc.perform(get("/api/v1/duties?year=" + year).with(as(officer))));
    return all.get("duties")
        .valueStream()
        .filter(it -> it.get("id").asString().equals("revisit"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("三轮的钟：太早看的、没有见到人的不算；半年那轮按时，一年那轮晚了，长期的按时；台账数一样；要移送的接到移送")
  void roundsHaveTheirClocks() throws Exception {
    long id = granted();
    LocalDate decided = day(clock);
    assertThat(standings(read(NEXT_HANDLER, id))).containsExactly("IN_TIME", "IN_TIME", "IN_TIME");
    JsonNode shown = seen(NEXT_HANDLER, id, "same");
    assertThat(standings(shown)).as("too early").startsWith("IN_TIME");
    assertThat(shown.get("rounds").get(0).get("open").asBoolean()).as("to be visited").isFalse();
    clock.add(Duration.ofDays(40));
    shown = seen(NEXT_HANDLER, id, "not-met");
    assertThat(standings(shown)).startsWith("IN_TIME");
    assertThat(shown.get("rounds").get(0).get("open").asBoolean()).as("to be visited").isTrue();
    shown = seen(NEXT_HANDLER, id, "better");
    assertThat(standings(shown)).startsWith("DONE_IN_TIME", "IN_TIME");
    assertThat(shown.get("rounds").get(1).get("open").asBoolean()).isFalse();
    clock.add(Duration.ofDays(360));
    assertThat(standings(read(NEXT_HANDLER, id)))
        .containsExactly("DONE_IN_TIME", "LATE", "IN_TIME");
    int late = ledger(NEXT_CHIEF, day(clock).getYear()).get("late").asInt();
    assertThat(late).isPositive();
    shown = seen(NEXT_HANDLER, id, "worse-transfer");
    assertThat(standings(shown)).containsExactly("DONE_IN_TIME", "DONE_LATE", "DONE_IN_TIME");
    assertThat(shown.get("transfer").asString()).endsWith("RELIEF_CASE-" + id);
    assertThat(ledger(NEXT_CHIEF, day(clock).getYear()).get("late").asInt()).isEqualTo(late - 1);
    assertThat(ledger(NEXT_CHIEF, decided.getYear()).get("doneInTime").asInt()).isPositive();
    assertThat(state(id)).isEqualTo("PAYMENT_DUE");
  }

  @Test
  @DisplayName("没有见到人的那一条，过了期限才去、点更正写成看过的：照看的那天算，是迟的")
  void aCorrectionMakesNothingEarlier() throws Exception {
    long id = granted();
    clock.add(Duration.ofDays(40));
    JsonNode shown = seen(NEXT_HANDLER, id, "not-met");
    String first = shown.get("visits").get(0).get("id").asString();
    clock.add(Duration.ofDays(200));
    String correction =
        body("better", "见到了").replace("\"on\"", "\"corrects\":\"" + first + "\",\"on\"");
    assertThat(standings(json(visit(NEXT_HANDLER, id, "late-1", correction))))
        .startsWith("DONE_LATE");
  }

  @Test
  @DisplayName("人不在了：剩下的轮次不再去，不算迟")
  void nobodyGoesToTheDead() throws Exception {
    long id = granted();
    clock.add(Duration.ofDays(40));
    assertThat(standings(seen(NEXT_HANDLER, id, "gone")))
        .containsExactly("DONE_IN_TIME", "DROPPED", "DROPPED");
  }

  @Test
  @DisplayName("谁能记：本院的书记员、检察官、负责人；别的院、法院看不到，部门、管理员不给；没有决定救助的记不了")
  void whoMayWrite() throws Exception {
    comes(NEXT_CLERK);
    long id = granted();
    for (Officer one : List.of(NEXT_CLERK, NEXT_HANDLER, NEXT_CHIEF)) {
      assertThat(code(visit(one, id, UUID.randomUUID().toString(), body("same", "一样"))))
          .as(one.displayName())
          .isEqualTo("DONE");
    }
    Map<Officer, Integer> others =
        Map.of(HANDLER, 404, JUDGE, 404, BUREAU, 403, DemoAccounts.ADMINISTRATOR, 403);
    for (var one : others.entrySet()) {
      assertThat(visit(one.getKey(), id, "k-1", body("same", "一样")).andReturn().getResponse())
          .extracting(answer -> answer.getStatus())
          .as(one.getKey().displayName())
          .isEqualTo(one.getValue());
    }
    long open = reviewed(NEXT_HANDLER);
    assertThat(code(visit(NEXT_HANDLER, open, "k-2", body("same", "一样"))))
        .isEqualTo("CARE_NOT_GRANTED");
    assertThat(read(NEXT_HANDLER, open).get("followed").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("同一个键再发只有一次，换了内容拒绝；更正另写一条，只能更正一次；日期、选项、号码不对的不收；库里改不了、删不了")
  void onceAndOnlyAdded() throws Exception {
    long id = granted();
    String first = body("same", "还是老样子");
    for (int i = 0; i < 3; i++) {
      assertThat(code(visit(NEXT_HANDLER, id, "same-key", first))).isEqualTo("DONE");
    }
    assertThat(code(visit(NEXT_HANDLER, id, "same-key", body("better", "好了"))))
        .isEqualTo("CARE_KEY_REUSED");
    JsonNode visits = read(NEXT_HANDLER, id).get("visits");
    assertThat(visits.size()).isEqualTo(1);
    String wrong = visits.get(0).get("id").asString();
    String correction =
        body("better", "看错了，好一些").replace("\"on\"", "\"corrects\":\"" + wrong + "\",\"on\"");
    assertThat(code(visit(NEXT_CHIEF, id, "c-1", correction))).isEqualTo("DONE");
    assertThat(code(visit(NEXT_CHIEF, id, "c-2", correction))).isEqualTo("CARE_CORRECTED_ALREADY");
    visits = read(NEXT_HANDLER, id).get("visits");
    assertThat(visits.get(0).get("corrected").asBoolean()).isTrue();
    assertThat(visits.get(0).get("living").asString()).isEqualTo("还是老样子");
    refused(id, first);
    assertThat(
            jdbc.sql("select count(*) from care.visit where encode(living, 'escape') like '%老样子%'")
                .query(Long.class)
                .single())
        .isZero();
    for (String change :
        List.of(
            "delete from care.visit",
            "update care.visit set outcome = 'better'",
            "truncate care.visit")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private void refused(long id, String good) throws Exception {
    Map<String, String> bad =
        Map.of(
            good.replace(day(clock).toString(), day(clock).plusDays(1).toString()),
                "CARE_DAY_UNUSABLE",
            good.replace(day(clock).toString(), "2020-01-01"), "CARE_DAY_UNUSABLE",
            good.replace("\"same\"", "\"no-such\""), "CARE_CHOICE_MISSING",
            good.replace("还是老样子", ""), "CARE_WORDS_MISSING",
            good.replace("老样子", "打 13812345678"), "CARE_WORDS_WITH_NUMBER");
    for (var one : bad.entrySet()) {
      assertThat(code(visit(NEXT_HANDLER, id, "b-1", one.getKey())))
          .as(one.getKey())
          .isEqualTo(one.getValue());
    }
    assertThat(code(visit(NEXT_HANDLER, id, "", good))).isEqualTo("CARE_KEY_MISSING");
  }

  @Test
  @DisplayName("银行说付了，从那天算；发放笔录从那天起，没有做的在台账里等着")
  void countedFromThePayment() throws Exception {
    List<Long> saved = Arrays.stream(proposal(HANDLER).split("-", 2)).map(Long::valueOf).toList();
    long id = CaseSamples.granted(jdbc, OFFICE, saved);
    assertThat(read(HANDLER, id).get("paid").asBoolean()).isFalse();
    clock.add(Duration.ofDays(9));
    var money = new FundSamples(fund, approvals);
    long commitment = money.commitment(money.money(day(clock).getYear(), 5_000_000), 31, 4_000_000);
    jdbc.sql("alter table fund.commitment disable trigger user").update();
    jdbc.sql("update fund.commitment set candidate_id = ?, proposal_id = ? where account_id = ?")
        .params(saved.get(0), saved.get(1), commitment)
        .update();
    jdbc.sql("alter table fund.commitment enable trigger user").update();
    long receipt = money.confirmed(money.sent(commitment, 4_000_000), 4_000_000, "R-1");
    JsonNode shown = read(CLERK, id);
    assertThat(shown.get("paid").asBoolean()).isTrue();
    assertThat(shown.get("since").asString()).isEqualTo(day(clock).toString());
    assertThat(recorded("inTime") + recorded("soon")).isEqualTo(1);
    finished(id);
    assertThat(recorded("doneInTime")).isEqualTo(1);
    assertThat(decided.sealed(saved.get(0), saved.get(1))).isFalse();
    jdbc.sql("update relief.relief_case set sealed = true where id = ?").param(id).update();
    assertThat(decided.sealed(saved.get(0), saved.get(1))).isTrue();
    jdbc.sql("update relief.relief_case set sealed = false where id = ?").param(id).update();
    money.agreed(
        FundSamples.PAYER,
        FundOrder.of(FundAct.REVERSE, receipt).because(FundSamples.because("银行记错")));
    assertThat(read(CLERK, id).get("paid").asBoolean()).isFalse();
    assertThat(recorded("doneInTime")).isZero();
  }

  private int recorded(String figure) throws Exception {
    JsonNode all = json(mvc.perform(get("/api/v1/duties").with(as(CHIEF)))).get("duties");
    return all.valueStream()
        .filter(it -> it.get("id").asString().equals("record-payment"))
        .mapToInt(it -> it.get(figure).asInt())
        .sum();
  }

  /** The record of payment of a case, checked. */
  private void finished(long id) {
    Map<String, String> fields = new HashMap<>();
    fields.put("payee", "王桂芳");
    fields.put("payee_number", HarmSamples.adult(31));
    fields.put("decision_no", "某救决〔2026〕31号");
    fields.put("amount", "40000");
    fields.put("method", "转账");
    fields.put("paid_on", day(clock).toString());
    fields.put("told", "救助金的数额、用途");
    fields.put("first_officer", "某检察官");
    fields.put("second_officer", "某书记员");
    NewDocument wanted =
        new NewDocument(
            DocumentKind.PAYMENT_RECORD,
            new SubjectRef(CasePapers.KIND, Long.toString(id)),
            "",
            false,
            fields,
            UUID.randomUUID().toString());
    Document draft = by(HANDLER, () -> documents.draft(HANDLER, wanted)).orThrow();
    DocumentMove check = DocumentMove.of(DocumentAct.CHECK, draft.version());
    by(COLLEAGUE, () -> documents.act(COLLEAGUE, draft.id(), check)).orThrow();
  }

  private ResultActions channel(Officer officer, long id, String key) throws Exception {
    return mvc.perform(
        post("/api/v1/relief-cases/" + id + "/green-channel")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"sexual\":false,\"words\":\"被拖欠工资，生活困难\"}")
            .with(as(officer)));
  }

  /** The drafter has to say whether the case is a sexual one. */
  private void unsaid(long id) throws Exception {
    ResultActions silent =
        mvc.perform(
            post("/api/v1/relief-cases/" + id + "/green-channel")
                .header("Idempotency-Key", "green-0")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"words\":\"被拖欠工资，生活困难\"}")
                .with(as(HANDLER)));
    assertThat(code(silent)).isEqualTo("TRANSFER_SEXUAL_UNSAID");
  }

  @Test
  @DisplayName("讨薪的案件：优先清单上用了几天；当天审查；一次拟好给法院、人社、工会的移送，一件也没有发出；再点不重复；别的案件不给")
  void wagesGoAtOnce() throws Exception {
    String body =
        "{\"caseNo\":\"%s\",\"name\":\"周建国\",\"citizenId\":\"%s\",\"groups\":[\"wage-arrears\"]}"
            .formatted(CASE, HarmSamples.adult(931));
    long id = id(register(HANDLER, UUID.randomUUID().toString(), body));
    String path = "/api/v1/relief-cases/" + id + "/green-channel";
    JsonNode before = json(mvc.perform(get(path).with(as(HANDLER))));
    assertThat(before.get("asks").valueStream().map(it -> it.get("line").asString()))
        .containsExactly("court", "human_resources", "trade_union");
    assertThat(before.get("late").asBoolean()).isFalse();
    unsaid(id);
    for (int i = 0; i < 2; i++) {
      JsonNode made = json(channel(HANDLER, id, "green-1"));
      assertThat(made.size()).as(made.toString()).isEqualTo(3);
      assertThat(made.valueStream().map(it -> it.get("state").asString())).containsOnly("DRAFT");
    }
    assertThat(json(mvc.perform(get(path).with(as(HANDLER)))).get("asks").size()).isZero();
    assertThat(code(channel(HANDLER, id, "green-2"))).isEqualTo("TRANSFER_ASKED_ALREADY");
    clock.add(Duration.ofDays(3));
    assertThat(json(mvc.perform(get(path).with(as(HANDLER)))).get("late").asBoolean()).isTrue();
    String list =
        mvc.perform(get("/cases?view=priority").with(as(HANDLER)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(list).contains("JZ-%06d".formatted(id), "用了 3 天");
    long other = registered(HANDLER);
    assertThat(code(channel(HANDLER, other, "green-3"))).isEqualTo("CARE_NOT_WAGES");
  }
}
