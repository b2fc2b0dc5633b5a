package org.relieflink.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("保存与删除的页面和接口：谁提、谁同意、谁看；不归您的没有；页面上没有一个人")
class RetentionHttpTest extends ServerTest {
  private static final Officer ADMINISTRATOR = DemoAccounts.ADMINISTRATOR;
  private static final Officer FOREIGN =
      new Officer("WD0001", "某", Role.ADMINISTRATOR, Unit.of("990125", null));

  @Autowired Blinds blinds;
  @Autowired Jobs jobs;

  @BeforeEach
  void longAgo() {
    PlantedPast past = new PlantedPast(jdbc, blinds);
    past.clear();
    past.inquiry(SmallCounty.WIFE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/retention" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private String sent(Officer officer, String path, String body) throws Exception {
    return send(officer, path, body)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private long plan() throws Exception {
    return ((Number) JsonPath.read(sent(ADMINISTRATOR, "/plans", "{\"reason\":\"年度销毁\"}"), "$.id"))
        .longValue();
  }

  private void agree(Officer officer, int code) throws Exception {
    long request = jdbc.sql("select max(id) from approval.request").query(Long.class).single();
    mvc.perform(
            post("/api/v1/approvals/" + request + "/voices")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", officer.staffNumber() + request)
                .content("{\"said\":\"agreed\",\"reason\":\"同意\"}")
                .with(as(officer)))
        .andExpect(status().is(code));
  }

  private void await(String answer) {
    long job = Long.parseLong(JsonPath.read(answer, "$.job"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jobs.find(job).orElseThrow().state().terminal());
  }

  @Test
  @DisplayName("从提出到证明：系统管理员提，自己同意不算，负责人同意，执行，证明下载得到")
  void fromPlanToCertificate() throws Exception {
    long plan = plan();
    send(ADMINISTRATOR, "/plans/" + plan + "/run", "")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("APPROVAL_NOT_GRANTED"));
    agree(ADMINISTRATOR, 403);
    agree(DemoAccounts.CHIEF, 200);
    mvc.perform(get("/retention/plans/" + plan).with(as(ADMINISTRATOR)))
        .andExpect(content().string(containsString("开始销毁")));
    await(sent(ADMINISTRATOR, "/plans/" + plan + "/run", ""));
    String paper =
        mvc.perform(
                get("/api/v1/retention/plans/" + plan + "/certificate")
                    .with(as(DemoAccounts.AUDITOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(JsonPath.<Integer>read(paper, "$.outcomes[0].deleted")).isEqualTo(1);
    assertThat(JsonPath.<String>read(paper, "$.agreed[0].officer")).isEqualTo("YX0201");
    for (String path : List.of("", "/plans/" + plan, "/plans/" + plan + "/certificate")) {
      mvc.perform(get("/retention" + path).with(as(DemoAccounts.CHIEF)))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("402X"))))
          .andExpect(content().string(not(containsString(blinds.name(SmallCounty.WIFE)))));
    }
    mvc.perform(get("/retention/plans/" + plan + "/certificate.zip").with(as(ADMINISTRATOR)))
        .andExpect(status().isOk());
    assertThat(
            jdbc.sql("select action from trail.entry where object_id = ? order by id")
                .param("retention-" + plan)
                .query(String.class)
                .list())
        .containsExactly(
            "RETENTION_PROPOSED", "RETENTION_BEGUN", "RETENTION_DELETED", "RETENTION_CERTIFIED");
  }

  @Test
  @DisplayName("不是这个角色的不能；外地的、没有的计划和留存令一样找不到；没有证明以前没有证明")
  void notYours() throws Exception {
    for (Officer none : List.of(DemoAccounts.CLERK, DemoAccounts.DEPARTMENT_OFFICER)) {
      mvc.perform(get("/retention").with(as(none))).andExpect(status().isForbidden());
    }
    for (Officer reader :
        List.of(DemoAccounts.CHIEF, DemoAccounts.SECURITY_ADMINISTRATOR, DemoAccounts.AUDITOR)) {
      send(reader, "/plans", "{\"reason\":\"年度销毁\"}").andExpect(status().isForbidden());
      mvc.perform(get("/retention").with(as(reader))).andExpect(status().isOk());
    }
    send(ADMINISTRATOR, "/holds", "{\"kind\":\"HITS\",\"reason\":\"某\"}")
        .andExpect(status().isForbidden());
    long plan = plan();
    for (String path : List.of("/plans/" + plan, "/plans/987654")) {
      mvc.perform(get("/api/v1/retention" + path).with(as(FOREIGN)))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("RETENTION_UNKNOWN"));
    }
    send(FOREIGN, "/plans/" + plan + "/run", "").andExpect(status().isNotFound());
    send(FOREIGN, "/plans", "{\"reason\":\"年度销毁\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("RETENTION_NOTHING_DUE"));
    mvc.perform(get("/api/v1/retention/plans/" + plan + "/certificate").with(as(ADMINISTRATOR)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("RETENTION_NOT_ENDED"));
  }

  @Test
  @DisplayName("留存令：要写理由，一类或者一个人二选一；号码不存、不显示；结束一次，要写为什么")
  void holds() throws Exception {
    Officer chief = DemoAccounts.CHIEF;
    for (String wrong :
        List.of(
            "{\"kind\":\"INQUIRIES\"}",
            "{\"reason\":\"某\"}",
            "{\"kind\":\"INQUIRIES\",\"number\":\"%s\",\"reason\":\"某\"}"
                .formatted(SmallCounty.WIFE),
            "{\"number\":\"99012319740312402\",\"reason\":\"某\"}")) {
      send(chief, "/holds", wrong).andExpect(status().is(422));
    }
    String hold =
        sent(
            chief, "/holds", "{\"number\":\"%s\",\"reason\":\"本人起诉\"}".formatted(SmallCounty.WIFE));
    assertThat(hold).contains("本人起诉").doesNotContain(SmallCounty.WIFE, "402X");
    assertThat(
            jdbc.sql("select h::text from retention.hold h").query(String.class).list().toString())
        .doesNotContain(SmallCounty.WIFE);
    mvc.perform(get("/retention").with(as(chief)))
        .andExpect(content().string(containsString("1 行压住：有留存令")));
    long id = ((Number) JsonPath.read(hold, "$.id")).longValue();
    mvc.perform(
            post("/retention/holds/" + id + "/ending")
                .param("reason", "判决生效")
                .with(as(chief))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    send(chief, "/holds/" + id + "/ending", "{\"reason\":\"又\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("RETENTION_HOLD_ENDED"));
    mvc.perform(post("/retention/plans").param("reason", "").with(as(ADMINISTRATOR)).with(csrf()))
        .andExpect(content().string(containsString("请写明理由")));
  }
}
