package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("资金池的接口：财政收付，检察院预留，负责人同意；错的说得明白，什么也不记")
class FundHttpTest extends ServerTest {
  private static final Officer PAYER = FundSamples.PAYER;
  private static final Officer HANDLER = FundSamples.HANDLER;
  private final int year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();

  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;

  private FundSamples samples;
  private int key;

  @BeforeAll
  void samples() {
    samples = new FundSamples(fund, approvals);
  }

  private ResultActions send(Officer officer, String act, String key, String body)
      throws Exception {
    var request = post("/api/v1/fund/" + act).contentType(MediaType.APPLICATION_JSON).content(body);
    return mvc.perform(
        (key.isEmpty() ? request : request.header("Idempotency-Key", key)).with(as(officer)));
  }

  private ResultActions send(Officer officer, String act, String body) throws Exception {
    return send(officer, act, "h-" + key++, body);
  }

  private static String read(ResultActions answer, String path) throws Exception {
    Object found = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    return found.toString();
  }

  private String account(ResultActions answer) throws Exception {
    return read(answer.andExpect(status().isCreated()), "$.accounts[0]");
  }

  private long entries() {
    return jdbc.sql("select count(*) from fund.entry").query(Long.class).single();
  }

  @Test
  @DisplayName("从收款到付到：一路的余额、案件的账、八条规矩；看不到是谁")
  void theWholeWay() throws Exception {
    String pool =
        account(
            send(
                PAYER,
                "open-pool",
                """
                {"title":"某年地方资金","origin":"LOCAL","year":%d,"bank":"ZH1"}"""
                    .formatted(year)));
    send(PAYER, "receive", "{\"about\":%s,\"amountFen\":10000000}".formatted(pool))
        .andExpect(status().isCreated());
    String earmark =
        account(
            send(
                PAYER,
                "open-earmark",
                "{\"about\":%s,\"title\":\"一般\",\"purpose\":\"GENERAL\"}".formatted(pool)));
    String meant = "{\"about\":%s,\"amountFen\":9000000,\"reason\":\"某因\"}".formatted(earmark);
    send(PAYER, "earmark", meant)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("APPROVAL_NOT_ASKED"));
    approve(send(PAYER, "requests/earmark", meant), FundSamples.CHIEF);
    send(PAYER, "earmark", meant).andExpect(status().isCreated());
    String wanted =
        """
        {"about":%s,"amountFen":4000000,"caseNo":"某救助〔2026〕77号","decision":"某救决〔2026〕77号",
          "person":"%s","purpose":"GENERAL","reason":"某因"}"""
            .formatted(earmark, HarmSamples.adult(77));
    String approval = read(send(HANDLER, "requests/commit", wanted), "$.approval");
    approvals.approve(FundSamples.CHIEF, Long.parseLong(approval), Saying.of("")).orThrow();
    send(HANDLER, "commit", wanted)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("APPROVAL_NOT_GRANTED"));
    approvals.approve(FundSamples.SECOND_CHIEF, Long.parseLong(approval), Saying.of("")).orThrow();
    String commitment = account(send(HANDLER, "commit", wanted));
    String order =
        account(send(PAYER, "send", "{\"about\":%s,\"amountFen\":4000000}".formatted(commitment)));
    send(
            PAYER,
            "confirm",
            "{\"about\":%s,\"amountFen\":4000000,\"receipt\":\"HD-77\"}".formatted(order))
        .andExpect(status().isCreated());
    mvc.perform(get("/api/v1/fund").with(as(PAYER)))
        .andExpect(jsonPath("$.check.state").value("HOLDS"))
        .andExpect(jsonPath("$.check.invariants", hasSize(8)));
    send(FundSamples.CHIEF, "case", "{\"caseNo\":\"某救助〔2026〕77号\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.lines", hasSize(3)))
        .andExpect(jsonPath("$.lines[0].act").value("COMMIT"))
        .andExpect(jsonPath("$.lines[0].person").value(1))
        .andExpect(jsonPath("$.lines[0].approvers", containsString("钱副检察长")))
        .andExpect(jsonPath("$.lines[2].paidFen").value(4_000_000))
        .andExpect(jsonPath("$.lines[2].inTransitFen").value(0))
        .andExpect(jsonPath("$.lines[2].decision").value("某救决〔2026〕77号"))
        .andExpect(content().string(not(containsString(HarmSamples.adult(77)))));
    mvc.perform(post("/fund/case").param("caseNo", "某救助〔2026〕77号").with(csrf()).with(as(PAYER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("确认付到")));
  }

  private void approve(ResultActions asked, Officer chief) throws Exception {
    long id = Long.parseLong(read(asked.andExpect(status().isCreated()), "$.approval"));
    approvals.approve(chief, id, Saying.of("")).orThrow();
  }

  @Test
  @DisplayName("负数、零、零点五分、比十的十八次方还大、写成字：都不收，话说得明白，什么也没有记，键也没有用掉")
  void amounts() throws Exception {
    String pool = Long.toString(samples.done(PAYER, FundSamples.pool(year)).account());
    long before = entries();
    for (String wrong :
        List.of("-1", "0", "0.5", "1000000000000000001", "1e30", "1e-3", "99999999999999999999")) {
      send(PAYER, "receive", "a-1", "{\"about\":%s,\"amountFen\":%s}".formatted(pool, wrong))
          .andExpect(status().is(422))
          .andExpect(jsonPath("$.code").value("FUND_AMOUNT_UNUSABLE"))
          .andExpect(jsonPath("$.detail", containsString("什么也没有记")));
    }
    send(PAYER, "receive", "a-1", "{\"about\":%s,\"amountFen\":\"一百\"}".formatted(pool))
        .andExpect(status().isBadRequest());
    send(PAYER, "receive", "a-1", "{\"about\":%s}".formatted(pool)).andExpect(status().is(422));
    assertThat(entries()).isEqualTo(before);
    send(PAYER, "receive", "a-1", "{\"about\":%s,\"amountFen\":100}".formatted(pool))
        .andExpect(status().isCreated());
  }

  @Test
  @DisplayName("账户、期次写成小数：不取整，不收；整数写成 12.0 还是那个账户")
  void noFractions() throws Exception {
    long pool = samples.done(PAYER, FundSamples.pool(year)).account();
    send(PAYER, "receive", "{\"about\":%d.9,\"amountFen\":100}".formatted(pool))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("FUND_UNKNOWN"));
    String part =
        "{\"about\":%d,\"amountFen\":1,\"caseNo\":\"某案\",\"decision\":\"某决\",\"person\":\"%s\",\"instalment\":1.5}"
            .formatted(pool, HarmSamples.adult(1));
    send(HANDLER, "commit", part)
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("FUND_INSTALMENT_UNUSABLE"));
    send(PAYER, "receive", "{\"about\":%d.0,\"amountFen\":100}".formatted(pool))
        .andExpect(status().isCreated());
  }

  @Test
  @DisplayName("没有键不收；同键同样内容，同一个回答；换了内容 422；别的单位的同一个键是另一个键")
  void keys() throws Exception {
    String pool = Long.toString(samples.done(PAYER, FundSamples.pool(year)).account());
    String body = "{\"about\":%s,\"amountFen\":100}".formatted(pool);
    send(PAYER, "receive", "", body)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("FUND_KEY_MISSING"));
    String first = read(send(PAYER, "receive", "k-1", body), "$.entries[0]");
    String spelt = "{ \"amountFen\" : 1E2, \"about\" : %s }".formatted(pool);
    assertThat(read(send(PAYER, "receive", "k-1", spelt), "$.entries[0]")).isEqualTo(first);
    send(PAYER, "receive", "k-1", "{\"about\":%s,\"amountFen\":101}".formatted(pool))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("FUND_KEY_REUSED"));
    send(FundSamples.NEXT_PAYER, "receive", "k-1", body)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("FUND_UNKNOWN"));
    assertThat(read(send(PAYER, "receive", "k-1", body), "$.entries[0]")).isEqualTo(first);
  }

  @Test
  @DisplayName("付款的人不预留、不同意，办案的人不付款，别的部门、书记员、系统管理员什么也看不到")
  void whoMay() throws Exception {
    long earmark = samples.money(year, 1_000);
    send(PAYER, "commit", "{}").andExpect(status().isForbidden());
    for (Officer other :
        List.of(
            HANDLER,
            FundSamples.CHIEF,
            DemoAccounts.CLERK,
            DemoAccounts.DEPARTMENT_OFFICER,
            DemoAccounts.ADMINISTRATOR)) {
      send(other, "receive", "{\"about\":1,\"amountFen\":1}").andExpect(status().isForbidden());
    }
    send(FundSamples.CHIEF, "commit", "{}").andExpect(status().isForbidden());
    for (Officer other :
        List.of(DemoAccounts.CLERK, DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR)) {
      mvc.perform(get("/fund").with(as(other))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/fund").with(as(DemoAccounts.AUDITOR))).andExpect(status().isOk());
    var order = FundSamples.commit(earmark, 81, 10);
    long asked = fund.ask(HANDLER, order, "某因").orThrow().id();
    assertThat(approvals.approve(HANDLER, asked, Saying.of("")))
        .isInstanceOf(org.relieflink.platform.problem.Outcome.Refused.class);
    assertThat(approvals.approve(PAYER, asked, Saying.of("")))
        .isInstanceOf(org.relieflink.platform.problem.Outcome.Refused.class);
    mvc.perform(get("/api/v1/fund").with(as(FundSamples.NEXT_PAYER)))
        .andExpect(jsonPath("$.books.pools", hasSize(0)))
        .andExpect(jsonPath("$.check.state").value("UNKNOWN"));
  }

  @Test
  @DisplayName("一起办的几条：有一条不行，一条也不记")
  void linked() throws Exception {
    long pool = samples.done(PAYER, FundSamples.pool(year)).account();
    long before = entries();
    String body =
        """
        {"orders":[{"act":"RECEIVE","about":%d,"amountFen":5},
          {"act":"RECEIVE","about":999999,"amountFen":5}]}"""
            .formatted(pool);
    send(PAYER, "linked", "l-1", body)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("FUND_UNKNOWN"));
    assertThat(entries()).isEqualTo(before);
    send(PAYER, "linked", "l-1", body).andExpect(jsonPath("$.code").value("FUND_UNKNOWN"));
    send(PAYER, "linked", body.replace("999999", Long.toString(pool)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.entries", hasSize(2)));
    send(PAYER, "linked", "{\"orders\":[{\"act\":\"CLOSE\"},{\"act\":\"COMMIT\"}]}")
        .andExpect(status().isForbidden());
    send(PAYER, "linked", "{\"orders\":[null]}").andExpect(status().is(422));
    send(PAYER, "linked", "{}").andExpect(status().is(422));
  }

  @Test
  @DisplayName("留痕里的金额没有被当成电话遮住，也没有证号")
  void theTrailKeepsAmounts() throws Exception {
    long pool = samples.done(PAYER, FundSamples.pool(year)).account();
    send(PAYER, "receive", "{\"about\":%d,\"amountFen\":13800138000}".formatted(pool))
        .andExpect(status().isCreated());
    assertThat(
            jdbc.sql(
                    "select purpose from trail.entry where action = 'FUND_RECEIVE' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("138,001,380元");
  }
}
