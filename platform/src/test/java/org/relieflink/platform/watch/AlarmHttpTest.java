package org.relieflink.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("预警：谁看得到，谁说了算；本人看不到自己的；确认、结，只加不改")
class AlarmHttpTest extends ServerTest {
  private static final Officer AUDITOR = DemoAccounts.AUDITOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;

  @Autowired Quotas quotas;
  private PlantedAlarms planted;

  @BeforeAll
  void writer() {
    planted = new PlantedAlarms(jdbc);
  }

  private long alarm(String officer) {
    return planted.add(AlarmKind.VOLUME_HOUR, officer, DemoAccounts.PLACE);
  }

  private ResultActions step(Officer officer, long id, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/alarms/" + id + "/steps")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private static String said(String step, String finding, String words) {
    return "{\"step\":\"%s\",\"finding\":\"%s\",\"words\":\"%s\"}".formatted(step, finding, words);
  }

  private void problem(ResultActions answer, int status, String code) throws Exception {
    answer
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code));
  }

  @Test
  @DisplayName("一句话说清：什么、谁、数字和界限、根据哪笔留痕；人遮住")
  void oneSentence() throws Exception {
    long id = alarm("YX0217");
    for (Officer reviewer : List.of(AUDITOR, CHIEF)) {
      mvc.perform(get("/watch/alarms/" + id).with(as(reviewer)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("YX0217 从 11-23 14:20 到 11-23 15:05")))
          .andExpect(content().string(containsString("看了 64 个人；界限是 40 人，本人平时的中位数是 6.5 人")))
          .andExpect(content().string(containsString("990123********402X")));
      mvc.perform(get("/api/v1/alarms/" + id).with(as(reviewer)))
          .andExpect(jsonPath("$.alarm.state").value("new"))
          .andExpect(jsonPath("$.entries.length()").value(1));
    }
  }

  @Test
  @DisplayName("检察官、书记员、部门、系统和安全管理员不给；负责人看不到自己的，也看不到外地的")
  void whoSeesWhat() throws Exception {
    long own = alarm(CHIEF.staffNumber());
    long foreign = planted.add(AlarmKind.ODD_HOURS, "W0001", "990125");
    long honey = planted.add(AlarmKind.HONEY, "YX0217", DemoAccounts.PLACE);
    for (Officer other :
        List.of(
            DemoAccounts.PROSECUTOR,
            DemoAccounts.CLERK,
            DemoAccounts.DEPARTMENT_OFFICER,
            DemoAccounts.ADMINISTRATOR,
            DemoAccounts.SECURITY_ADMINISTRATOR)) {
      mvc.perform(get("/watch/alarms").with(as(other))).andExpect(status().isForbidden());
      mvc.perform(get("/api/v1/alarms/" + own).with(as(other))).andExpect(status().isForbidden());
    }
    for (long hidden : List.of(own, foreign, honey, 987654L)) {
      problem(
          mvc.perform(get("/api/v1/alarms/" + hidden).with(as(CHIEF))), 404, "WATCH_ALARM_UNKNOWN");
      problem(step(CHIEF, hidden, said("acknowledged", "", "我看看")), 404, "WATCH_ALARM_UNKNOWN");
    }
    mvc.perform(get("/watch/alarms").with(as(CHIEF)))
        .andExpect(content().string(not(containsString("查到诱饵记录</a>"))));
    mvc.perform(get("/api/v1/alarms/" + foreign).with(as(AUDITOR))).andExpect(status().isOk());
  }

  @Test
  @DisplayName("新→已确认→已结：先确认才能结；要写说明、选结论；第二个人晚一步得到一句话")
  void forwardOnly() throws Exception {
    long id = alarm("YX0101");
    problem(step(AUDITOR, id, said("closed", "explained", "早了")), 409, "WATCH_ACKNOWLEDGE_FIRST");
    problem(step(AUDITOR, id, said("acknowledged", "", " ")), 422, "WATCH_WORDS_MISSING");
    problem(
        step(AUDITOR, id, said("acknowledged", "", "长".repeat(401))), 422, "WATCH_WORDS_TOO_LONG");
    problem(step(AUDITOR, id, "{}"), 400, "WATCH_STEP_UNKNOWN");
    step(AUDITOR, id, said("acknowledged", "", "已请本人说明"))
        .andExpect(jsonPath("$.state").value("acknowledged"));
    problem(step(CHIEF, id, said("acknowledged", "", "我也看")), 409, "WATCH_ALARM_MOVED_ON");
    problem(step(CHIEF, id, said("closed", "guilty", "不对")), 400, "WATCH_FINDING_UNKNOWN");
    step(CHIEF, id, said("closed", "explained", "集中核对名单，有任务单"))
        .andExpect(jsonPath("$.state").value("closed"))
        .andExpect(jsonPath("$.steps.length()").value(2));
    problem(step(AUDITOR, id, said("closed", "misuse", "不同意")), 409, "WATCH_ALARM_MOVED_ON");
    mvc.perform(get("/watch/alarms?view=closed").with(as(AUDITOR)))
        .andExpect(content().string(containsString("/watch/alarms/" + id)));
    assertThat(trailed("alarm-" + id)).contains("ALARM_ACKNOWLEDGED", "ALARM_CLOSED");
  }

  private List<String> trailed(String object) {
    return jdbc.sql("select action from trail.entry where object_id = ?")
        .param(object)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("页面上确认：没写说明留在原页，写了就记下；待办里少一件")
  void onThePage() throws Exception {
    long id = alarm("YX0217");
    mvc.perform(get("/").with(as(CHIEF))).andExpect(content().string(containsString("个新预警")));
    var form = post("/watch/alarms/" + id + "/steps").param("step", "acknowledged");
    mvc.perform(form.with(as(CHIEF)).with(csrf())).andExpect(status().is3xxRedirection());
    assertThat(trailed("alarm-" + id)).doesNotContain("ALARM_ACKNOWLEDGED");
    mvc.perform(form.param("words", "请本人说明").with(as(CHIEF)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(trailed("alarm-" + id)).contains("ALARM_ACKNOWLEDGED");
  }

  @Test
  @DisplayName("额度用完还要：当场报一次，同一天再要不再报；根据的是那一笔留痕")
  void usedUpIsTold() {
    for (int i = 0; i < 3; i++) {
      quotas.take(DemoAccounts.CLERK, QuotaDeed.EXPORT_ROWS, 101);
    }
    String action =
        jdbc.sql(
                """
                select string_agg(t.action, ',') from watch.alarm a
                join watch.alarm_entry e on e.alarm_id = a.id join trail.entry t on t.id = e.entry_id
                where a.kind = 'QUOTA_USED_UP' and a.officer = ?
                """)
            .param(DemoAccounts.CLERK.staffNumber())
            .query(String.class)
            .single();
    assertThat(action).isEqualTo("QUOTA_USED_UP");
  }

  @Test
  @DisplayName("数据库里也改不了、删不掉；自己结不了自己的；没确认结不了")
  void theWallHolds() {
    long id = alarm("YX0217");
    String step = "insert into watch.alarm_step values (%d, '%s', '%s', '某', %s, '说', now())";
    for (String attack :
        List.of(
            "update watch.alarm set bound = 100 where id = " + id,
            "delete from watch.alarm_entry where alarm_id = " + id,
            "truncate watch.alarm_step",
            step.formatted(id, "acknowledged", "YX0217", "null"),
            step.formatted(id, "closed", "GL0003", "'explained'"))) {
      assertThatThrownBy(() -> jdbc.sql(attack).update())
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  @DisplayName("坏视图各有代码；没登录的先登录")
  void badInput() throws Exception {
    problem(
        mvc.perform(get("/api/v1/alarms?state=old").with(as(AUDITOR))), 400, "WATCH_VIEW_UNKNOWN");
    mvc.perform(get("/watch/alarms?view=old").with(as(AUDITOR))).andExpect(status().isBadRequest());
    mvc.perform(get("/api/v1/alarms")).andExpect(status().isUnauthorized());
  }
}
