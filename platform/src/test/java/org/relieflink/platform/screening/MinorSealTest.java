package org.relieflink.platform.screening;

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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Approvals.Page;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.pool.HardshipPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("未成年人的全号：负责人同意了才看得到，看一次就用掉；成年人照旧填理由")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinorSealTest extends ServerTest {
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final String PURPOSE = "与卷宗核对证号";

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Approvals approvals;
  private long child;
  private long veteran;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    child = hitOf("P-2");
    veteran = hitOf("P-3");
  }

  private long hitOf(String partyNo) {
    return screening.findPartyByNumber(partyNo, PROSECUTOR).orElseThrow().hits().get(0).hitId();
  }

  private ResultActions send(Officer officer, String path, String reason) throws Exception {
    return mvc.perform(post(path).param("reason", reason).with(as(officer)).with(csrf()));
  }

  private ResultActions unveil(Officer officer, String reason) throws Exception {
    return send(officer, "/screening/hits/" + child + "/full-numbers", reason);
  }

  private ResultActions ask(Officer officer, String reason) throws Exception {
    return send(officer, "/screening/hits/" + child + "/unseal-requests", reason);
  }

  private Approval waiting() {
    return approvals.list(CHIEF, ApprovalView.WAITING, Page.first(1)).get(0);
  }

  @Test
  @Order(1)
  @DisplayName("没有人同意：只填理由看不到，页上写着要请负责人同意")
  void aReasonAloneIsNotEnough() throws Exception {
    mvc.perform(get("/screening/hits/" + child).with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请负责人同意")))
        .andExpect(content().string(not(containsString(">看一次<"))))
        .andExpect(content().string(not(containsString("/full-numbers"))));
    unveil(PROSECUTOR, PURPOSE)
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("APPROVAL_NOT_ASKED")))
        .andExpect(content().string(not(containsString(SmallCounty.GIRL))));
  }

  @Test
  @Order(2)
  @DisplayName("没写用途不能请；书记员、部门人员不能请；没有的命中是 404")
  void whoMayAsk() throws Exception {
    ask(PROSECUTOR, " ").andExpect(status().isUnprocessableContent());
    ask(DemoAccounts.CLERK, PURPOSE).andExpect(status().isForbidden());
    ask(DemoAccounts.DEPARTMENT_OFFICER, PURPOSE).andExpect(status().isForbidden());
    send(PROSECUTOR, "/screening/hits/999999/unseal-requests", PURPOSE)
        .andExpect(status().isNotFound());
    send(PROSECUTOR, "/screening/hits/x/unseal-requests", PURPOSE)
        .andExpect(status().isBadRequest());
  }

  @Test
  @Order(3)
  @DisplayName("请了还没同意，也看不到；自己同意自己不算；给负责人看的说明里没有孩子的名字和号码")
  void waitingIsNotEnough() throws Exception {
    ask(PROSECUTOR, PURPOSE).andExpect(redirectedUrl("/screening/hits/" + child));
    unveil(PROSECUTOR, PURPOSE)
        .andExpect(status().isForbidden())
        .andExpect(content().string(not(containsString(SmallCounty.GIRL))));
    long id = waiting().id();
    mvc.perform(get("/approvals/" + id).with(as(CHIEF)))
        .andExpect(content().string(containsString(PURPOSE)))
        .andExpect(content().string(containsString("云检刑申〔2026〕2号")))
        .andExpect(content().string(not(containsString("孙雨涵"))))
        .andExpect(content().string(not(containsString(SmallCounty.GIRL))));
    assertThat(approvals.approve(PROSECUTOR, id, Saying.of("")).toString())
        .contains("SELF_APPROVAL");
    mvc.perform(get("/screening/hits/" + child).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("等负责人同意")));
  }

  @Tag("asvs-2.3.5")
  @Test
  @Order(4)
  @DisplayName("同意以后：换个用途不行，别人来看不行，本人照原用途看得到一次，第二次不行")
  void agreedToOnce() throws Exception {
    approvals.approve(CHIEF, waiting().id(), Saying.of("")).orThrow();
    mvc.perform(get("/screening/hits/" + child).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("已同意，看一次全号")))
        .andExpect(content().string(not(containsString(SmallCounty.GIRL))));
    unveil(PROSECUTOR, "另一个用途")
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("APPROVAL_CONTENT_CHANGED")));
    unveil(CHIEF, PURPOSE).andExpect(status().isForbidden());
    unveil(PROSECUTOR, PURPOSE)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(SmallCounty.GIRL)));
    unveil(PROSECUTOR, PURPOSE)
        .andExpect(status().isConflict())
        .andExpect(content().string(not(containsString(SmallCounty.GIRL))));
    assertThat(
            jdbc.sql("select action from trail.entry where action like 'APPROVAL_%'")
                .query(String.class)
                .list())
        .contains("APPROVAL_ASKED", "APPROVAL_AGREED", "APPROVAL_GRANTED", "APPROVAL_USED")
        .contains("APPROVAL_BARRED");
  }

  @Test
  @Order(5)
  @DisplayName("回执：数据所属部门看到自己的记录被看过，看不到名字；别的部门没有")
  void theOwnerGetsAReceipt() throws Exception {
    var rural =
        new Officer(
            "NY0301",
            "田科员",
            DemoAccounts.DEPARTMENT_OFFICER.role(),
            Unit.of("990123", "rural_affairs"));
    mvc.perform(get("/api/v1/approvals/receipts").with(as(rural)))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[*].asker").value(hasItem("YX0217")))
        .andExpect(jsonPath("$.items[0].what").value(containsString("990123100002-1")))
        .andExpect(content().string(not(containsString("孙雨涵"))))
        .andExpect(content().string(not(containsString(SmallCounty.GIRL))));
    mvc.perform(get("/api/v1/approvals/receipts").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  @Order(6)
  @DisplayName("案号变了，原来的同意就用不上了")
  void anotherCaseIsAnotherRequest() throws Exception {
    ask(PROSECUTOR, PURPOSE).andExpect(status().is3xxRedirection());
    approvals.approve(CHIEF, waiting().id(), Saying.of("")).orThrow();
    String move = "update screening.hit set case_no = ? where id = ?";
    jdbc.sql(move).params("云检刑申〔2026〕99号", child).update();
    unveil(PROSECUTOR, PURPOSE)
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("APPROVAL_CONTENT_CHANGED")));
    jdbc.sql(move).params("", child).update();
    ask(PROSECUTOR, PURPOSE)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("没有案号")));
  }

  @Test
  @Order(7)
  @DisplayName("成年人的命中照旧：填理由就看得到，不用请")
  void adultsStayAsTheyAre() throws Exception {
    mvc.perform(get("/screening/hits/" + veteran).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("看全号，需填理由")))
        .andExpect(content().string(not(containsString("请负责人同意"))));
    send(PROSECUTOR, "/screening/hits/" + veteran + "/full-numbers", PURPOSE)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("990123195211205")));
  }
}
