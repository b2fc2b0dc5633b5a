package org.relieflink.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DisplayName("钥匙和销毁的页面、接口：谁能办，留下什么")
class KeyHttpTest extends ServerTest {
  @Autowired private Jobs jobs;
  @Autowired private KeyRotation rotation;

  @Test
  @DisplayName("系统管理员换钥匙：一个任务，新的一版封，旧的一小时内还留着，留痕有开始和结束")
  void theAdministratorRotates() throws Exception {
    int before = rotation.keys().get(0).version();
    String to =
        mvc.perform(post("/keys/rotation").with(csrf()).with(as(DemoAccounts.ADMINISTRATOR)))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    long job = Long.parseLong(String.valueOf(to).replace("/jobs/", ""));
    await().until(() -> jobs.find(job).orElseThrow().state().terminal());
    assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.DONE);
    assertThat(rotation.keys()).extracting(KeyState::version).containsExactly(before, before + 1);
    mvc.perform(get("/keys").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("现用")))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("换一把新钥匙"))));
    mvc.perform(get("/api/v1/keys").with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(jsonPath("$.keys[1].version").value(before + 1))
        .andExpect(jsonPath("$.outdated").value(0))
        .andExpect(jsonPath("$.keys[0].secret").doesNotExist());
    assertThat(
            jdbc.sql(
                    "select action || ' ' || result from trail.entry where action like 'KEY%' order by id")
                .query(String.class)
                .list())
        .containsExactly("KEY_ROTATION_BEGUN done", "KEYS_ROTATED OLD_KEY_STAYS");
  }

  @Test
  @DisplayName("别人不能换钥匙，管理员不能销毁人的信息")
  void whoMayNot() throws Exception {
    for (Officer officer :
        List.of(DemoAccounts.CLERK, DemoAccounts.PROSECUTOR, DemoAccounts.SECURITY_ADMINISTRATOR)) {
      mvc.perform(post("/api/v1/keys/rotation").with(csrf()).with(as(officer)))
          .andExpect(status().isForbidden());
    }
    for (Officer officer : List.of(DemoAccounts.CLERK, DemoAccounts.ADMINISTRATOR)) {
      erasure(officer, "{\"number\":\"1\",\"caseNo\":\"2\",\"reason\":\"3\"}", 403, "");
    }
  }

  @Test
  @DisplayName("销毁：号码不对、没有这个人、没写理由，都用一句话说清")
  void refusals() throws Exception {
    String body = "{\"number\":\"%s\",\"caseNo\":\"%s\",\"reason\":\"%s\"}";
    String known = new Planted(1).people().get(0).number();
    erasure(DemoAccounts.CHIEF, body.formatted("123", "一号", "要求"), 422, "VAULT_NUMBER_UNUSABLE");
    erasure(DemoAccounts.CHIEF, body.formatted(known, "", "要求"), 422, "VAULT_CASE_MISSING");
    erasure(DemoAccounts.CHIEF, body.formatted(known, "一号", " "), 422, "VAULT_REASON_MISSING");
    erasure(DemoAccounts.CHIEF, body.formatted(known, "一号", "要求"), 404, "VAULT_NOBODY");
  }

  private void erasure(Officer officer, String body, int status, String code) throws Exception {
    mvc.perform(
            post("/api/v1/erasures")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(as(officer)))
        .andExpect(status().is(status))
        .andExpect(content().string(containsString(code)));
  }
}
