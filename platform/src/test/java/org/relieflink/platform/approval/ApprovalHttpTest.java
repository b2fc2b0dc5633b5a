package org.relieflink.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("授权的页面和接口：谁看得到，谁说了算，说错话得到一句明白话")
class ApprovalHttpTest extends ServerTest {
  private static final Officer ASKER = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer CIVIL_AFFAIRS = DemoAccounts.DEPARTMENT_OFFICER;

  @Autowired Approvals approvals;
  private final AtomicInteger subjects = new AtomicInteger();

  private Approval ask(ApprovalKind kind) {
    String subject = "hit-" + subjects.incrementAndGet();
    return approvals.ask(ASKER, Requests.of(kind, subject)).orThrow();
  }

  private ResultActions speak(Officer officer, String id, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/approvals/" + id + "/voices")
            .header("Idempotency-Key", "key-" + subjects.incrementAndGet())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private ResultActions speak(Officer officer, long id, String said, String reason)
      throws Exception {
    return speak(
        officer, Long.toString(id), "{\"said\":\"%s\",\"reason\":\"%s\"}".formatted(said, reason));
  }

  private void problem(ResultActions answer, int status, String code) throws Exception {
    answer
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  @DisplayName("没有的编号和不归自己看的编号，回答一模一样")
  void foreignAndMissingLookTheSame() throws Exception {
    long id = ask(ApprovalKind.MINOR_UNSEAL).id();
    for (Officer other : List.of(DemoAccounts.CLERK, CIVIL_AFFAIRS, DemoAccounts.ADMINISTRATOR)) {
      String foreign = body("/api/v1/approvals/" + id, other).replace(id + "", "N");
      String missing = body("/api/v1/approvals/987654", other).replace("987654", "N");
      assertThat(foreign).isEqualTo(missing).contains("APPROVAL_UNKNOWN");
      mvc.perform(get("/approvals/" + id).with(as(other))).andExpect(status().isNotFound());
      problem(speak(other, id, "agreed", ""), 404, "APPROVAL_UNKNOWN");
      problem(speak(other, 987654, "agreed", ""), 404, "APPROVAL_UNKNOWN");
      mvc.perform(get("/api/v1/approvals").with(as(other)))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("\"" + id + "\""))));
    }
    mvc.perform(get("/api/v1/approvals/" + id)).andExpect(status().isUnauthorized());
  }

  private String body(String path, Officer officer) throws Exception {
    return mvc.perform(get(path).with(as(officer)))
        .andExpect(status().isNotFound())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  @DisplayName("自己不能同意自己；同意过的不算第二次；办完的不能再说")
  void whoMayNot() throws Exception {
    long id = ask(ApprovalKind.MASS_EXPORT).id();
    problem(speak(ASKER, id, "agreed", ""), 403, "APPROVAL_SELF_APPROVAL");
    problem(speak(CHIEF, id, "withdrawn", ""), 403, "APPROVAL_NOT_YOURS_TO_DECIDE");
    speak(CHIEF, id, "agreed", "").andExpect(jsonPath("$.personsMissing").value(1));
    problem(speak(CHIEF, id, "agreed", ""), 409, "APPROVAL_ALREADY_SPOKEN");
    speak(Requests.SECOND, id, "agreed", "可以").andExpect(jsonPath("$.state").value("granted"));
    problem(speak(Requests.THIRD, id, "agreed", ""), 409, "APPROVAL_CLOSED");
    speak(ASKER, id, "withdrawn", "").andExpect(jsonPath("$.state").value("withdrawn"));
    problem(speak(CHIEF, id, "refused", "晚了"), 409, "APPROVAL_CLOSED");
    assertThat(trailed("APPROVAL_BARRED")).isPositive();
    assertThat(trailed("APPROVAL_GRANTED")).isPositive();
  }

  private long trailed(String action) {
    return jdbc.sql("select count(*) from trail.entry where action = :action")
        .param("action", action)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("一个不同意就到此为止；同意过的人也能收回，只要还没用")
  void oneRefusalEndsIt() throws Exception {
    var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "taken-back");
    long id = approvals.ask(ASKER, Requests.of(content)).orThrow().id();
    speak(CHIEF, id, "agreed", "").andExpect(jsonPath("$.state").value("granted"));
    speak(CHIEF, id, "refused", "想错了").andExpect(jsonPath("$.state").value("refused"));
    assertThat(approvals.use(ASKER, content)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("数据所属部门才有一票：民政局的数据，民政局可以同意，教育局连有没有都看不到")
  void onlyTheOwnersOfTheData() throws Exception {
    long id = ask(ApprovalKind.FIELD_UNSEAL).id();
    problem(speak(Requests.EDUCATION, id, "agreed", ""), 404, "APPROVAL_UNKNOWN");
    speak(CIVIL_AFFAIRS, id, "agreed", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.departmentsMissing").value(1));
    speak(CHIEF, id, "agreed", "").andExpect(jsonPath("$.state").value("granted"));
  }

  @Test
  @DisplayName("坏的请求：每一种都有代码和一句话，没有一个 500")
  void badInput() throws Exception {
    String id = Long.toString(ask(ApprovalKind.MINOR_UNSEAL).id());
    problem(speak(CHIEF, id, "{\"said\":\"maybe\"}"), 400, "APPROVAL_SAYING_UNKNOWN");
    problem(speak(CHIEF, id, "{\"said\":\"used\"}"), 400, "APPROVAL_SAYING_UNKNOWN");
    problem(speak(CHIEF, id, "{}"), 400, "APPROVAL_SAYING_UNKNOWN");
    problem(speak(CHIEF, id, "{\"said\":\"agreed\",\"role\":\"X\"}"), 400, "PROBLEM_UNKNOWN_KEY");
    problem(speak(CHIEF, id, "{\"said\":[\"agreed\"]}"), 400, "PROBLEM_WRONG_TYPE");
    problem(speak(CHIEF, id, "{\"said\":"), 400, "PROBLEM_MALFORMED");
    problem(speak(CHIEF, "x", "{\"said\":\"agreed\"}"), 400, "PROBLEM_WRONG_TYPE");
    problem(speak(CHIEF, "9".repeat(30), "{\"said\":\"agreed\"}"), 400, "PROBLEM_WRONG_TYPE");
    problem(speak(CHIEF, "-1", "{\"said\":\"agreed\"}"), 404, "APPROVAL_UNKNOWN");
    problem(speak(CHIEF, id, "{\"said\":\"refused\"}"), 422, "APPROVAL_REASON_MISSING");
    String tooLong = "{\"said\":\"agreed\",\"reason\":\"%s\"}".formatted("长".repeat(201));
    problem(speak(CHIEF, id, tooLong), 422, "APPROVAL_REASON_TOO_LONG");
    problem(voiceWithKey(id, null), 400, "APPROVAL_KEY_MISSING");
    problem(voiceWithKey(id, "k".repeat(101)), 400, "APPROVAL_KEY_TOO_LONG");
    for (String query : List.of("view=all", "view=receipts")) {
      problem(read("/api/v1/approvals?" + query), 400, "APPROVAL_VIEW_UNKNOWN");
    }
    problem(read("/api/v1/approvals?limit=0"), 400, "APPROVAL_LIMIT_OUT_OF_RANGE");
    problem(read("/api/v1/approvals/receipts?limit=101"), 400, "APPROVAL_LIMIT_OUT_OF_RANGE");
    problem(read("/api/v1/approvals?before=x"), 400, "PROBLEM_WRONG_TYPE");
    mvc.perform(get("/approvals?view=all").with(as(CHIEF))).andExpect(status().isBadRequest());
  }

  private ResultActions voiceWithKey(String id, String key) throws Exception {
    var request =
        post("/api/v1/approvals/" + id + "/voices")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"said\":\"agreed\"}");
    return mvc.perform(
        (key == null ? request : request.header("Idempotency-Key", key)).with(as(CHIEF)));
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path).with(as(CHIEF)));
  }

  @Test
  @DisplayName("同一个请求键重发，回答一样、只记一次；换了内容不收")
  void theSameKeyCountsOnce() throws Exception {
    String id = Long.toString(ask(ApprovalKind.MASS_EXPORT).id());
    for (int i = 0; i < 2; i++) {
      voiceWithKey(id, "again")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.steps.length()").value(2));
    }
    String other = Long.toString(ask(ApprovalKind.MASS_EXPORT).id());
    problem(voiceWithKey(other, "again"), 422, "APPROVAL_KEY_REUSED");
  }

  @Test
  @DisplayName("没请求、没同意、换了内容、别人来用、用第二次：都不给，各有代码")
  void usingIsGuarded() {
    var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "guarded");
    assertThat(useCode(ASKER, content)).isEqualTo("APPROVAL_NOT_ASKED");
    long id = approvals.ask(ASKER, Requests.of(content)).orThrow().id();
    assertThat(useCode(ASKER, content)).isEqualTo("APPROVAL_NOT_GRANTED");
    approvals.approve(CHIEF, id, Saying.of("")).orThrow();
    assertThat(useCode(CHIEF, content)).isEqualTo("APPROVAL_NOT_ASKED");
    assertThat(useCode(ASKER, content.with("field", "diagnosis")))
        .isEqualTo("APPROVAL_CONTENT_CHANGED");
    assertThat(useCode(ASKER, content)).isEmpty();
    assertThat(useCode(ASKER, content)).isEqualTo("APPROVAL_CLOSED");
  }

  private String useCode(Officer officer, ApprovalContent content) {
    return approvals.use(officer, content) instanceof Outcome.Refused<Approval> refused
        ? refused.refusal().code().code()
        : "";
  }

  @Test
  @DisplayName("同一件事换了内容再请求，原来的自动撤回；内容没变，还是原来那个")
  void askingAgain() {
    var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "again");
    long first = approvals.ask(ASKER, Requests.of(content)).orThrow().id();
    approvals.approve(CHIEF, first, Saying.of("")).orThrow();
    assertThat(approvals.ask(ASKER, Requests.of(content)).orThrow().id()).isEqualTo(first);
    long second = approvals.ask(ASKER, Requests.of(content.with("more", "x"))).orThrow().id();
    assertThat(second).isNotEqualTo(first);
    assertThat(approvals.find(ASKER, first).orElseThrow().state())
        .isEqualTo(ApprovalState.WITHDRAWN);
    assertThat(useCode(ASKER, content)).isEqualTo("APPROVAL_CONTENT_CHANGED");
  }

  @Test
  @DisplayName("页面：标题就问同意吗，写明谁、看什么、为什么、还剩多久；不同意没写理由退回来")
  void thePage() throws Exception {
    long id = ask(ApprovalKind.MINOR_UNSEAL).id();
    mvc.perform(get("/approvals/" + id).with(as(CHIEF)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("同意林检察官办这件事吗")))
        .andExpect(content().string(containsString("与卷宗核对证号")))
        .andExpect(content().string(containsString("还差 1 人")))
        .andExpect(content().string(containsString("还剩 2 天 23 小时")))
        .andExpect(content().string(containsString("未成年人网络保护条例第三十六条")))
        .andExpect(content().string(containsString("示例值")));
    mvc.perform(get("/approvals/" + id).with(as(ASKER)))
        .andExpect(content().string(containsString("撤回请求")))
        .andExpect(content().string(not(containsString("value=\"agreed\""))));
    form(CHIEF, id, "refused", "").andExpect(redirectedUrl("/approvals/" + id));
    assertThat(approvals.find(ASKER, id).orElseThrow().state()).isEqualTo(ApprovalState.OPEN);
    form(CHIEF, id, "agreed", "").andExpect(redirectedUrl("/approvals/" + id));
    mvc.perform(get("/approvals/" + id).with(as(CHIEF)))
        .andExpect(content().string(containsString("收回同意")));
    mvc.perform(get("/approvals/" + id + "?lang=en").with(as(CHIEF)))
        .andExpect(content().string(containsString("Every step")));
  }

  private ResultActions form(Officer officer, long id, String said, String reason)
      throws Exception {
    return mvc.perform(
        post("/approvals/" + id + "/voices")
            .param("said", said)
            .param("reason", reason)
            .with(as(officer))
            .with(csrf()));
  }

  @Test
  @DisplayName("待办：等我同意的有几件、已同意等我用的在哪里；不归我的不出现")
  void theWorkPage() throws Exception {
    long id = ask(ApprovalKind.PAYEE_CHANGE).id();
    mvc.perform(get("/").with(as(CHIEF))).andExpect(content().string(containsString("件授权等您同意")));
    mvc.perform(get("/").with(as(Requests.EDUCATION)))
        .andExpect(content().string(not(containsString("件授权等您同意"))));
    approvals.approve(CHIEF, id, Saying.of("")).orThrow();
    approvals.approve(FundSamples.SECOND_CHIEF, id, Saying.of("")).orThrow();
    mvc.perform(get("/").with(as(ASKER)))
        .andExpect(content().string(containsString("已同意，等您使用：改收款账户")));
  }

  @Test
  @DisplayName("回执：用过以后，数据所属部门看得到谁、为哪个案件、何时；别的部门看不到")
  void receipts() throws Exception {
    var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "receipt");
    long id = approvals.ask(ASKER, Requests.of(content)).orThrow().id();
    approvals.approve(CHIEF, id, Saying.of("")).orThrow();
    String all = "/api/v1/approvals/receipts";
    String mine = "$.items[?(@.approvalId == %d)].".formatted(id);
    mvc.perform(get(all).with(as(CIVIL_AFFAIRS))).andExpect(jsonPath(mine + "asker").isEmpty());
    approvals.use(ASKER, content).orThrow();
    mvc.perform(get(all).with(as(CIVIL_AFFAIRS)))
        .andExpect(jsonPath(mine + "asker").value(hasItem("YX0217")))
        .andExpect(jsonPath(mine + "agreed").value(hasItem("赵检察长")))
        .andExpect(jsonPath(mine + "caseNo").value(hasItem("云检刑申〔2026〕2号")));
    mvc.perform(get(all).with(as(Requests.EDUCATION))).andExpect(jsonPath("$.items").isEmpty());
    mvc.perform(get("/approvals?view=receipts").with(as(CIVIL_AFFAIRS)))
        .andExpect(content().string(containsString("记录 990123100001-1")))
        .andExpect(content().string(containsString("赵检察长")));
    mvc.perform(get("/approvals/" + id).with(as(CIVIL_AFFAIRS))).andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("接口给出规则、依据和数字的状态")
  void rules() throws Exception {
    mvc.perform(get("/api/v1/approvals/rules").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(ApprovalKind.values().length))
        .andExpect(jsonPath("$[0].agreementsStatus").value("quoted"))
        .andExpect(jsonPath("$[0].hours").value(72));
  }

  @Test
  @DisplayName("请求人没有资格、没写理由、没写案号，请求就不成立")
  void askingIsChecked() {
    var content = Requests.content(ApprovalKind.MINOR_UNSEAL, "checked");
    assertThat(askCode(CIVIL_AFFAIRS, "核对", "1号", content))
        .isEqualTo("APPROVAL_NOT_ALLOWED_TO_ASK");
    assertThat(askCode(ASKER, " ", "1号", content)).isEqualTo("APPROVAL_REASON_MISSING");
    assertThat(askCode(ASKER, "长".repeat(201), "1号", content))
        .isEqualTo("APPROVAL_REASON_TOO_LONG");
    assertThat(askCode(ASKER, "核对", "", content)).isEqualTo("APPROVAL_CASE_MISSING");
    assertThat(askCode(ASKER, "核对", "号".repeat(101), content)).isEqualTo("APPROVAL_CASE_TOO_LONG");
  }

  private String askCode(Officer officer, String reason, String caseNo, ApprovalContent content) {
    var request = new ApprovalRequest(content, "测试", reason, caseNo, "/", List.of());
    return approvals.ask(officer, request) instanceof Outcome.Refused<Approval> refused
        ? refused.refusal().code().code()
        : "";
  }
}
