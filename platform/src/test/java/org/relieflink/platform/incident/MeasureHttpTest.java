package org.relieflink.platform.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import org.relieflink.platform.incident.Measures.Wanted;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("处置：办事件的人请，系统管理员做；会话真的结束，账号真的停用；牵涉到的人做不了")
class MeasureHttpTest extends ServerTest {
  private static final Officer AUDITOR = DemoAccounts.AUDITOR;
  private static final Officer ADMINISTRATOR = DemoAccounts.ADMINISTRATOR;

  @Autowired Incidents incidents;
  @Autowired Measures measures;

  /** Gives the id of what was ordered. */
  private long ordered(MeasureKind kind, String target, String about) {
    var wanted =
        new NewIncident(IncidentKind.LEAK, "账号可能被别人用了", null, List.of(), List.of(about), null);
    long incident = incidents.open(AUDITOR, wanted).orThrow().id();
    return measures.order(AUDITOR, incident, new Wanted(kind, target, "防止继续外泄")).orThrow().id();
  }

  private int version(String number) {
    return jdbc.sql("select version from access.account where staff_number = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("让会话都结束：账号的版本变了，下一次请求就要重新登录；角色不变；做了不能再做")
  void sessionsEnd() throws Exception {
    long id = ordered(MeasureKind.END_SESSIONS, "YX0217", "YX0217");
    int before = version("YX0217");
    mvc.perform(get("/").with(as(ADMINISTRATOR)))
        .andExpect(content().string(containsString("项处置")));
    mvc.perform(post("/measures/" + id + "/done").with(as(ADMINISTRATOR)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(version("YX0217")).isEqualTo(before + 1);
    mvc.perform(post("/api/v1/measures/" + id + "/done").with(as(ADMINISTRATOR)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("INCIDENT_MEASURE_DONE"));
    assertThat(
            jdbc.sql("select action from trail.entry where object_id = 'YX0217'")
                .query(String.class)
                .list())
        .contains("MEASURE_ORDERED", "SESSIONS_ENDED", "MEASURE_DONE");
  }

  @Test
  @DisplayName("停用账号：角色收回，登录不了；系统管理员看到账号和理由，看不到事件")
  void accountCloses() throws Exception {
    long id = ordered(MeasureKind.CLOSE_ACCOUNT, "MZ0301", "MZ0301");
    mvc.perform(get("/measures").with(as(ADMINISTRATOR)))
        .andExpect(content().string(containsString("MZ0301")))
        .andExpect(content().string(containsString("防止继续外泄")))
        .andExpect(content().string(not(containsString("账号可能被别人用了"))));
    mvc.perform(post("/api/v1/measures/" + id + "/done").with(as(ADMINISTRATOR)))
        .andExpect(jsonPath("$.done.officer").value(ADMINISTRATOR.staffNumber()));
    assertThat(
            jdbc.sql(
                    "select role is null and closed_at is not null from access.account"
                        + " where staff_number = 'MZ0301'")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @DisplayName("牵涉系统管理员的事件，他看不到，也做不了；别的角色没有这一页")
  void neverTheOwn() throws Exception {
    long own = ordered(MeasureKind.END_SESSIONS, "YX0101", ADMINISTRATOR.staffNumber());
    mvc.perform(post("/api/v1/measures/" + own + "/done").with(as(ADMINISTRATOR)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("INCIDENT_MEASURE_UNKNOWN"));
    for (Officer other :
        List.of(AUDITOR, DemoAccounts.CHIEF, DemoAccounts.SECURITY_ADMINISTRATOR)) {
      mvc.perform(get("/measures").with(as(other))).andExpect(status().isForbidden());
    }
  }

  @Test
  @DisplayName("账号页上也能让会话都结束，要写理由")
  void onTheAccountPage() throws Exception {
    long account =
        jdbc.sql("select id from access.account where staff_number = 'YX0101'")
            .query(Long.class)
            .single();
    int before = version("YX0101");
    var form = post("/accounts/" + account + "/session-ending").param("key", "k1");
    mvc.perform(form.with(as(ADMINISTRATOR)).with(csrf()));
    assertThat(version("YX0101")).isEqualTo(before);
    mvc.perform(
        post("/accounts/" + account + "/session-ending")
            .param("key", "k2")
            .param("reason", "电脑丢了")
            .with(as(ADMINISTRATOR))
            .with(csrf()));
    assertThat(version("YX0101")).isEqualTo(before + 1);
  }
}
