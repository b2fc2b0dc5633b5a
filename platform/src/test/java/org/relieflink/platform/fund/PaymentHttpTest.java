package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.synthetic.simulator.BankSimulator;
import org.relieflink.synthetic.simulator.BankSimulator.Trouble;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("付款的接口和页面：报收款人、做批次、放行、下载、交对账单；账号只在银行文件里")
class PaymentHttpTest extends ServerTest {
  private static final Officer PAYER = DemoAccounts.ACCOUNTANT;
  private static final Officer RELEASER = DemoAccounts.CASHIER;
  private static final Officer HANDLER = FundSamples.HANDLER;

  @Autowired ReliefFund fund;
  @Autowired Payees payees;
  @Autowired Payments payments;
  @Autowired Approvals approvals;

  private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private PaymentSamples samples;
  private long earmark;

  @BeforeAll
  void money() {
    samples = new PaymentSamples(fund, approvals, payees, payments);
    earmark = samples.fund().money(day.getYear(), 90_000_000);
    samples.special(day.getYear());
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/fund/" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Idempotency-Key", "p-" + body.hashCode())
            .content(body)
            .with(as(officer)));
  }

  private static String read(ResultActions answer, String path) throws Exception {
    Object found = JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    return found.toString();
  }

  @Test
  @DisplayName("接口走一遍：从报收款人到对账单，每一步都看不到账号和姓名")
  void overTheApi() throws Exception {
    String card = PaymentSamples.card(801);
    String draft =
        "{\"person\":\"%s\",\"name\":\"张八\",\"account\":\"%s\",\"holderName\":\"张八\"}"
            .formatted(HarmSamples.adult(801), card);
    ResultActions registered =
        send(HANDLER, "payees", draft)
            .andExpect(status().isCreated())
            .andExpect(content().string(not(containsString(card))))
            .andExpect(jsonPath("$.tail").value(card.substring(12)));
    long payee = Long.parseLong(read(registered, "$.id"));
    send(PAYER, "payees", draft).andExpect(status().isForbidden());
    FundOrder order = PaymentSamples.commit(earmark, 801, 4_000_000, payee);
    long commitment = samples.fund().agreed(HANDLER, order).account();
    mvc.perform(get("/api/v1/fund/payable").with(as(PAYER)))
        .andExpect(jsonPath("$[?(@.commitment == %d)]".formatted(commitment), hasSize(1)));
    ResultActions made =
        send(PAYER, "batches", "{\"commitments\":[%d]}".formatted(commitment))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.items[0].state").value("WAITING"));
    String batch = read(made, "$.id");
    String which = "{\"batch\":%s}".formatted(batch);
    send(RELEASER, "batches/release", which)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("FUND_WORD_MISSING"))
        .andExpect(jsonPath("$.detail", containsString("怎么核实")));
    samples.say(payments.find(PAYER, Long.parseLong(batch)).orThrow());
    mvc.perform(get("/").with(as(RELEASER)))
        .andExpect(content().string(containsString("放行 1 批付款")));
    mvc.perform(get("/").with(as(PAYER)))
        .andExpect(content().string(not(containsString("放行 1 批付款"))));
    send(PAYER, "batches/release", which)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("FUND_SAME_PERSON"));
    send(DemoAccounts.CHIEF, "batches/release", which).andExpect(status().isForbidden());
    send(RELEASER, "batches/release", which)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("SENT"))
        .andExpect(content().string(not(containsString(card))));
    mvc.perform(get("/").with(as(PAYER))).andExpect(content().string(containsString("取 1 批的银行文件")));
    String file =
        mvc.perform(get("/api/v1/fund/bank-file").param("batch", batch).with(as(PAYER)))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", containsString("no-store")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    mvc.perform(
            get("/api/v1/fund/bank-file")
                .param("batch", batch)
                .param("form", "PAIN001")
                .param("words", "某因")
                .with(as(PAYER)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("FUND_FILE_TAKEN"))
        .andExpect(content().string(not(containsString(card))));
    mvc.perform(get("/fund/batch").param("id", batch).with(as(PAYER)))
        .andExpect(content().string(containsString("只交银行一次")));
    mvc.perform(get("/api/v1/fund/bank-file").param("batch", batch).with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isForbidden());
    taken(file);
  }

  private void taken(String file) throws Exception {
    var bank = new BankSimulator(Trouble.none(8), 90_000_000);
    bank.take(file);
    byte[] statement = bank.answer(10, day).get(0).getBytes(StandardCharsets.UTF_8);
    var part = new MockMultipartFile("file", "s.csv", "text/csv", statement);
    mvc.perform(multipart("/api/v1/fund/statements").file(part).with(as(PAYER)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.booked").value(1));
    mvc.perform(multipart("/api/v1/fund/statements").file(part).with(as(PAYER)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("FUND_STATEMENT_KNOWN"));
    mvc.perform(multipart("/fund/payments/statement").file(part).with(csrf()).with(as(PAYER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("已经进来了")));
    mvc.perform(get("/api/v1/fund/reconciliation").with(as(HANDLER)))
        .andExpect(jsonPath("$.unnamedFen").value(0))
        .andExpect(jsonPath("$.standing.booksFen").value(4_000_000));
  }

  @Test
  @DisplayName("页面上记账：先请人同意，别人同意了再记；点两次也只有一笔；错的说得明白，不写回证号")
  void actsOnThePage() throws Exception {
    var receive =
        post("/fund/act")
            .param("act", "RECEIVE")
            .param("key", "page-1")
            .param("about", Long.toString(pool()))
            .param("yuan", "1234.56")
            .with(csrf())
            .with(as(PAYER));
    long before = rows();
    mvc.perform(receive).andExpect(status().is3xxRedirection());
    mvc.perform(receive).andExpect(status().is3xxRedirection());
    org.assertj.core.api.Assertions.assertThat(rows()).isEqualTo(before + 1);
    mvc.perform(
            post("/fund/act")
                .param("act", "RECEIVE")
                .param("key", "page-2")
                .param("about", Long.toString(pool()))
                .param("yuan", "0.001")
                .with(csrf())
                .with(as(PAYER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("什么也没有记")));
    for (String typed : List.of("一千", "1,5", "-3")) {
      mvc.perform(
              post("/fund/act")
                  .param("act", "RECEIVE")
                  .param("key", "page-4")
                  .param("about", "第一个池")
                  .param("yuan", typed)
                  .with(csrf())
                  .with(as(PAYER)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("什么也没有记")))
          .andExpect(content().string(containsString("value=\"" + typed + "\"")))
          .andExpect(content().string(containsString("第一个池")));
    }
    String person = HarmSamples.adult(802);
    mvc.perform(
            post("/fund/decide")
                .param("act", "COMMIT")
                .param("key", "page-3")
                .param("about", Long.toString(earmark))
                .param("yuan", "1")
                .param("caseNo", "某号")
                .param("decision", "某决")
                .param("person", person)
                .param("purpose", "GENERAL")
                .param("instalment", "1")
                .with(csrf())
                .with(as(HANDLER)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(person))));
    for (String path :
        List.of("/fund/act?act=CLOSE", "/fund/act?act=OPEN_POOL", "/fund/payments")) {
      mvc.perform(get(path).with(as(PAYER))).andExpect(status().isOk());
      String english = path + (path.contains("?") ? "&" : "?") + "lang=en";
      mvc.perform(get(english).with(as(PAYER))).andExpect(status().isOk());
    }
    for (String path : List.of("/fund/decide", "/fund/decide?act=VOID", "/fund/payees")) {
      mvc.perform(get(path).with(as(HANDLER))).andExpect(status().isOk());
      mvc.perform(get(path).with(as(PAYER))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/fund/batch").param("id", "999999").with(as(PAYER)))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("改收款人没有写理由：错处连到这张表自己的理由，不是登记表的“为什么不走银行”")
  void reasonOfAChange() throws Exception {
    mvc.perform(
            post("/fund/payees/change")
                .param("step", "ask")
                .param("commitment", "1")
                .param("payee", "1")
                .with(csrf())
                .with(as(HANDLER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"#reason\"")))
        .andExpect(content().string(not(containsString("href=\"#why\""))));
    mvc.perform(
            post("/fund/payees")
                .param("person", HarmSamples.adult(803))
                .param("name", "张八")
                .param("way", "CASH")
                .with(csrf())
                .with(as(HANDLER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"#why\"")));
  }

  private String form(String path, String... fields) throws Exception {
    var request = post(path);
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return mvc.perform(request.with(csrf()).with(as(PAYER)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("冻结、解冻填错了：错处连到那一格；写的原因留在自己那张表里，不跑到另一张")
  void wrongFreezes() throws Exception {
    String days =
        form(
            "/fund/freeze",
            "from",
            "2026-12-31",
            "until",
            "2026-12-01",
            "words",
            "某审计",
            "step",
            "do");
    assertThat(days).contains("href=\"#from\"").containsPattern("id=\"words\"[^>]*value=\"某审计\"");
    String end = form("/fund/freeze/end", "id", "999999", "words", "审计做完了", "step", "do");
    assertThat(end)
        .contains("href=\"#id\"")
        .containsPattern("id=\"end-words\"[^>]*value=\"审计做完了\"")
        .doesNotContainPattern("id=\"words\"[^>]*value=\"审计做完了\"");
    String wordless = form("/fund/freeze/end", "id", "999999", "words", "", "step", "do");
    assertThat(wordless).contains("href=\"#end-words\"");
  }

  private long pool() {
    return jdbc.sql("select pool_id from fund.account where id = ?")
        .param(earmark)
        .query(Long.class)
        .single();
  }

  private long rows() {
    return jdbc.sql("select count(*) from fund.entry").query(Long.class).single();
  }
}
