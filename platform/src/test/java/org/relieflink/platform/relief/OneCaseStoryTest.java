package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

@DisplayName("一个案件从线索到决定书：系统知道的不用再打，没有决定的做不了决定书，金额是决定的金额")
class OneCaseStoryTest extends CaseStory {
  @Autowired Leads leads;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired CasePersons persons;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;

  private long party;
  private long earmark;
  private String saved = "";
  private FundSamples money;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK).orThrow();
    long run = screening.startRun(null, CLERK).orThrow().runId();
    screening.await(run, Duration.ofSeconds(60));
    money = new FundSamples(fund, approvals);
    earmark = money.money(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear(), 20_000_000);
    party = screening.findPartyByNumber("P-1", HANDLER).orElseThrow().id();
  }

  private long handedOn() {
    long id = leads.triage(HANDLER, List.of(party), LeadMove.of(LeadAct.OPEN, 0)).orThrow().get(0);
    for (LeadAct act : List.of(LeadAct.TAKE, LeadAct.CHECK, LeadAct.HAND)) {
      Lead before = leads.find(HANDLER, id).orElseThrow();
      leads.act(HANDLER, id, LeadMove.of(act, before.version()).saying("核实过了")).orThrow();
    }
    assertThat(leads.find(HANDLER, id).orElseThrow().state()).isEqualTo(LeadState.HANDED);
    return id;
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/documents" + path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  /** A paper of the case with no more than these fields typed. */
  private ResultActions paper(Officer officer, long id, String kind, String fields)
      throws Exception {
    return send(
        officer,
        "",
        "{\"kind\":\"%s\",\"subject\":\"relief_case:%d\",\"fields\":{%s}}"
            .formatted(kind, id, fields));
  }

  private String texts(ResultActions drafted) throws Exception {
    JsonNode shown = json(drafted);
    assertThat(shown.has("id")).as(shown.toString()).isTrue();
    return json(mvc.perform(
            get("/api/v1/documents/" + shown.get("id").asString()).with(as(HANDLER))))
        .get("texts")
        .toString();
  }

  /** A reservation of so much for the person of the case, by the paper of that number. */
  private String reserving(long id, long fen, String paper) {
    String[] of = saved.split("-", 0);
    var payee =
        new FundOrder.Payee(
            persons.find(HANDLER, id).orElseThrow().number(),
            1,
            Long.parseLong(of[0]),
            Long.parseLong(of[1]));
    FundOrder order =
        FundOrder.of(FundAct.COMMIT, earmark)
            .fen(fen)
            .because(new FundOrder.Ground("某救助〔2026〕801号", paper, "", "", ""))
            .to(payee)
            .opening(new FundOrder.Opening("", "", 0, "", "GENERAL"));
    money.agree(HANDLER, order);
    Outcome<FundAnswer> answer = money.once(HANDLER, order);
    return answer instanceof Outcome.Refused<FundAnswer> refused
        ? refused.refusal().code().code()
        : "DONE";
  }

  private String saved() {
    return by(
        HANDLER,
        () -> {
          var file = OpinionSamples.file("case-two-four-year-old");
          long candidate = opinions.open(new NewCandidate(party, "刘小凤", file), HANDLER).id();
          SavedProposal saved = opinions.propose(candidate, 1, HANDLER).orThrow();
          return candidate + "-" + saved.id();
        });
  }

  @Test
  @DisplayName("线索交办、登记、欠材料受理、核验、提请、会签、评审、决定、决定书编号、预留的金额就是决定的金额")
  void fromLeadToPaper() throws Exception {
    String key = UUID.randomUUID().toString();
    long id = id(register(HANDLER, key, "{\"leadId\":\"" + handedOn() + "\"}"));
    assertThat(state(id)).isEqualTo("ACCEPTANCE");
    assertThat(code(paper(HANDLER, id, "acceptance", ""))).isEqualTo("DOCUMENT_SUBJECT_NOT_READY");
    done(HANDLER, id, ReliefAct.OWE, ",\"kind\":\"identity\"" + words("户口簿"));
    done(HANDLER, id, ReliefAct.ACCEPT, "");
    String phone = "\"contact_phone\":\"0871-1234567\"";
    assertThat(texts(paper(HANDLER, id, "acceptance", phone))).contains("于", "受理");
    String due = shown(HANDLER, id).get("papers").get(0).get("dueOn").asString();
    assertThat(texts(paper(HANDLER, id, "supplement", phone)))
        .contains("身份证明，" + due + "以前", "户口簿");
    assertThat(code(paper(HANDLER, id, "decision", ""))).isEqualTo("DOCUMENT_SUBJECT_NOT_READY");
    done(HANDLER, id, ReliefAct.VERIFY, "");
    saved = saved();
    done(HANDLER, id, ReliefAct.PROPOSE, ",\"proposal\":\"" + saved + "\"" + words("建议救助"));
    assertThat(texts(paper(HANDLER, id, "review-report", ""))).contains("建议救助");
    done(COLLEAGUE, id, ReliefAct.CONCLUDE, words("同意救助") + signers(THIRD, BUREAU, REVIEWER));
    assertThat(texts(paper(HANDLER, id, "approval-form", ""))).contains("同意救助");
    done(BUREAU, id, ReliefAct.SIGN, "");
    done(THIRD, id, ReliefAct.SIGN, "");
    done(REVIEWER, id, ReliefAct.SIGN, "");
    assertThat(code(step(HANDLER, id, ReliefAct.GRANT, words("可以")))).isNotEqualTo("DONE");
    assertThat(state(id)).isEqualTo("DECISION");
    assertThat(reserving(id, 4_000_000, "某救决〔2026〕1号")).isEqualTo("FUND_NOT_GRANTED");
    done(CHIEF, id, ReliefAct.GRANT, words("同意"));
    decided(id);
  }

  private void decided(long id) throws Exception {
    assertThat(code(paper(HANDLER, id, "refusal", ""))).isEqualTo("DOCUMENT_SUBJECT_NOT_READY");
    JsonNode other = json(paper(HANDLER, id, "decision", "\"amount\":\"50000\""));
    assertThat(other.toString()).contains("DOCUMENT_FIELD_DECIDED", "40000.00");
    JsonNode drafted = json(paper(HANDLER, id, "decision", ""));
    assertThat(drafted.has("id")).as(drafted.toString()).isTrue();
    String path = "/" + drafted.get("id").asString();
    send(BUREAU, path + "/checks", "{\"act\":\"CHECK\",\"version\":1}")
        .andExpect(status().isForbidden());
    assertThat(code(send(HANDLER, path + "/checks", "{\"act\":\"CHECK\",\"version\":1}")))
        .isEqualTo("DOCUMENT_OWN_WORDS");
    send(COLLEAGUE, path + "/checks", "{\"act\":\"CHECK\",\"version\":1}")
        .andExpect(status().isOk());
    JsonNode issued = json(send(CHIEF, path + "/issues", "{\"act\":\"ISSUE\",\"version\":2}"));
    assertThat(issued.get("number").asString()).startsWith("云检救决〔");
    String name = persons.find(HANDLER, id).orElseThrow().name();
    mvc.perform(get("/api/v1/documents" + path).with(as(HANDLER)))
        .andExpect(content().string(containsString("肆万元整")))
        .andExpect(content().string(not(containsString(name))));
    mvc.perform(get("/cases/" + id).with(as(HANDLER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(issued.get("number").asString())))
        .andExpect(content().string(containsString("kind=decision")));
    mvc.perform(get("/cases/" + id).with(as(BUREAU)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(issued.get("number").asString()))));
    String paper = issued.get("number").asString();
    assertThat(reserving(id, 3_000_000, paper)).isEqualTo("FUND_NOT_AS_DECIDED");
    assertThat(reserving(id, 4_000_000, "某救决〔2026〕1号")).isEqualTo("FUND_DECISION_DIFFERS");
    assertThat(reserving(id, 4_000_000, paper)).isEqualTo("DONE");
    jdbc.sql("update screening.party set sealed = true where id = ?").param(party).update();
    mvc.perform(get("/api/v1/documents" + path).with(as(CLERK))).andExpect(status().isNotFound());
  }
}
