package org.relieflink.platform.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.PlantedAlarms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("事件：由预警立，一步一步只加不改；牵涉到的人看不到、办不了、同意不算")
class IncidentHttpTest extends ServerTest {
  private static final Officer AUDITOR = DemoAccounts.AUDITOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;

  @Autowired Approvals approvals;
  @Autowired Clock clock;
  private PlantedAlarms planted;

  @BeforeAll
  void writer() {
    planted = new PlantedAlarms(jdbc);
  }

  private ResultActions send(Officer officer, String path, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/incidents" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private static String id(ResultActions answer) throws Exception {
    return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
  }

  private ResultActions opening(Officer officer, String about) throws Exception {
    long alarm = planted.add(AlarmKind.VOLUME_HOUR, about, DemoAccounts.PLACE);
    return send(
        officer,
        "",
        "{\"kind\":\"misuse\",\"words\":\"看了很多与案件无关的人\",\"alarms\":[%d],\"detectedAt\":\"%s\"}"
            .formatted(alarm, clock.instant().minus(Duration.ofHours(5))));
  }

  private String opened(String about) throws Exception {
    return id(opening(AUDITOR, about).andExpect(status().isOk()));
  }

  private ResultActions step(String id, String act) throws Exception {
    return send(AUDITOR, "/" + id + "/steps", "{\"act\":\"" + act + "\",\"words\":\"已经办了\"}");
  }

  private ResultActions assess(String id, String level) throws Exception {
    return send(
        AUDITOR,
        "/" + id + "/steps",
        "{\"act\":\"assessed\",\"kind\":\"misuse\",\"level\":\"%s\",\"words\":\"看了全部留痕\"}"
            .formatted(level));
  }

  private void allStages(String id) throws Exception {
    assess(id, "general").andExpect(status().isOk());
    for (String act : List.of("handled", "not_reported", "told")) {
      step(id, act).andExpect(status().isOk());
    }
  }

  private void problem(ResultActions answer, int status, String code) throws Exception {
    answer.andExpect(status().is(status)).andExpect(jsonPath("$.code").value(code));
  }

  private List<String> trailed(String object) {
    return jdbc.sql("select action from trail.entry where object_id = ? order by id")
        .param(object)
        .query(String.class)
        .list();
  }

  /** Asks to end it and has another person agree. */
  private void agreed(String id, Officer other) throws Exception {
    String answer =
        send(AUDITOR, "/" + id + "/closings", "{\"finding\":\"confirmed\",\"words\":\"属实，已停用账号\"}")
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    long request = Long.parseLong(JsonPath.read(answer, "$.approval"));
    mvc.perform(get("/approvals/" + request).with(as(other)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("已停用账号"))));
    approvals.approve(other, request, Saying.of("同意")).orThrow();
  }

  @Test
  @DisplayName("由预警立：牵涉的账号、涉及的留痕、最多几人、级别和期限都由程序给出；晚了的说得出")
  void fromAnAlarm() throws Exception {
    String id = opened("YX0217");
    mvc.perform(get("/api/v1/incidents/" + id).with(as(AUDITOR)))
        .andExpect(jsonPath("$.incident.number").value("SJ-%06d".formatted(Long.parseLong(id))))
        .andExpect(jsonPath("$.incident.about[0]").value("YX0217"))
        .andExpect(jsonPath("$.incident.level").value("GENERAL"))
        .andExpect(jsonPath("$.touched.persons").value(1))
        .andExpect(jsonPath("$.entries.length()").value(1))
        .andExpect(jsonPath("$.duties[0].stage").value("HANDLE"))
        .andExpect(jsonPath("$.duties[0].state").value("LATE"))
        .andExpect(jsonPath("$.duties[1].state").value("OPEN"));
    mvc.perform(get("/incidents/" + id).with(as(AUDITOR)))
        .andExpect(content().string(containsString("晚了 1 小时")))
        .andExpect(content().string(containsString("990123********402X")));
    step(id, "handled").andExpect(status().isOk());
    mvc.perform(get("/api/v1/incidents/" + id).with(as(AUDITOR)))
        .andExpect(jsonPath("$.duties[0].state").value("DONE_LATE"));
    assertThat(trailed("incident-" + id)).contains("INCIDENT_OPENED", "INCIDENT_HANDLED");
  }

  @Test
  @DisplayName("不归办的角色进不来；牵涉到的负责人看不到，也立不了自己的；别人的看得到")
  void whoSeesWhat() throws Exception {
    String other = opened("YX0217");
    String own = opened(CHIEF.staffNumber());
    for (Officer none :
        List.of(
            DemoAccounts.PROSECUTOR,
            DemoAccounts.CLERK,
            DemoAccounts.DEPARTMENT_OFFICER,
            DemoAccounts.ADMINISTRATOR)) {
      mvc.perform(get("/incidents/" + other).with(as(none))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/incidents/" + other).with(as(CHIEF))).andExpect(status().isOk());
    mvc.perform(get("/incidents").with(as(DemoAccounts.SECURITY_ADMINISTRATOR)))
        .andExpect(status().isOk());
    problem(
        send(DemoAccounts.SECURITY_ADMINISTRATOR, "/" + other + "/end", "{}"),
        403,
        "PROBLEM_FORBIDDEN");
    for (String hidden : List.of(own, "987654")) {
      problem(
          mvc.perform(get("/api/v1/incidents/" + hidden).with(as(CHIEF))), 404, "INCIDENT_UNKNOWN");
      problem(
          send(CHIEF, "/" + hidden + "/steps", "{\"act\":\"handled\",\"words\":\"我来\"}"),
          404,
          "INCIDENT_UNKNOWN");
    }
    mvc.perform(get("/incidents").with(as(CHIEF)))
        .andExpect(content().string(not(containsString("/incidents/" + own + "\""))));
    problem(
        send(
            CHIEF,
            "",
            "{\"kind\":\"leak\",\"words\":\"自己的\",\"about\":[\"" + CHIEF.staffNumber() + "\"]}"),
        403,
        "INCIDENT_OWN_INCIDENT");
  }

  @Test
  @DisplayName("六步走完：四步都有了、另一人同意了才能结束；结束了不能再记")
  void toTheEnd() throws Exception {
    String id = opened("YX0217");
    problem(
        send(AUDITOR, "/" + id + "/closings", "{\"finding\":\"confirmed\",\"words\":\"早了\"}"),
        409,
        "INCIDENT_STAGE_MISSING");
    allStages(id);
    problem(send(AUDITOR, "/" + id + "/end", ""), 409, "INCIDENT_CLOSING_MISSING");
    agreed(id, CHIEF);
    send(AUDITOR, "/" + id + "/end", "")
        .andExpect(jsonPath("$.closed").value(true))
        .andExpect(jsonPath("$.steps.length()").value(5));
    problem(step(id, "handled"), 409, "INCIDENT_CLOSED");
    problem(send(AUDITOR, "/" + id + "/end", ""), 409, "INCIDENT_CLOSED");
    mvc.perform(get("/incidents?view=closed").with(as(AUDITOR)))
        .andExpect(content().string(containsString("/incidents/" + id)));
    assertThat(trailed("incident-" + id)).endsWith("INCIDENT_CLOSED");
  }

  @Test
  @DisplayName("同意以后又记了一步，同意作废；牵涉到的人同意不算")
  void agreements() throws Exception {
    String changed = opened("YX0217");
    allStages(changed);
    agreed(changed, CHIEF);
    step(changed, "reported").andExpect(status().isOk());
    problem(send(AUDITOR, "/" + changed + "/end", ""), 403, "APPROVAL_CONTENT_CHANGED");
    String own = opened(CHIEF.staffNumber());
    allStages(own);
    agreed(own, CHIEF);
    problem(send(AUDITOR, "/" + own + "/end", ""), 403, "INCIDENT_OWN_VOICE");
  }

  @Test
  @DisplayName("较大以上不能记“不用报告”；一般的写明理由可以")
  void whatMayNotBeLeftOut() throws Exception {
    String id = opened("YX0217");
    assess(id, "larger").andExpect(jsonPath("$.level").value("LARGER"));
    problem(step(id, "not_reported"), 409, "INCIDENT_NOT_WAIVABLE");
    assess(id, "general").andExpect(jsonPath("$.level").value("GENERAL"));
    step(id, "not_reported").andExpect(status().isOk());
    assess(id, "larger");
    mvc.perform(get("/api/v1/incidents/" + id).with(as(AUDITOR)))
        .andExpect(jsonPath("$.duties[?(@.title=='报告属地省级网信部门')].state").value("LATE"));
  }

  @Test
  @DisplayName("一段留痕：这个账号这段时间看过的人都数得出；没有的、太早的、不认识的各有代码")
  void aSpan() throws Exception {
    for (int i = 0; i < 30; i++) {
      jdbc.sql(
              """
              insert into trail.entry (at, officer, role, action, object_kind, object_id, result)
              values (timestamptz '2026-11-20 02:00Z' + ? * interval '1 minute', 'YX0101', 'CLERK',
                'HIT_SEEN', 'party', ?, 'hit-1')
              """)
          .params(i, "party-" + i % 20)
          .update();
    }
    String body =
        "{\"kind\":\"leak\",\"words\":\"一段\",\"officer\":\"YX0101\",\"from\":\"%s\",\"until\":\"%s\"}";
    String id =
        id(send(AUDITOR, "", body.formatted("2026-11-20T02:00:00Z", "2026-11-20T02:25:00Z")));
    mvc.perform(get("/api/v1/incidents/" + id).with(as(AUDITOR)))
        .andExpect(jsonPath("$.touched.entries").value(25))
        .andExpect(jsonPath("$.touched.persons").value(20));
    problem(
        send(AUDITOR, "", body.formatted("2019-11-20T02:00:00Z", "2019-11-20T02:25:00Z")),
        422,
        "INCIDENT_NOTHING_TOUCHED");
    String bad = "{\"kind\":\"%s\",\"words\":\"%s\",\"about\":[\"%s\"],\"detectedAt\":%s}";
    problem(
        send(AUDITOR, "", bad.formatted("fire", "说", "", "null")), 400, "INCIDENT_KIND_UNKNOWN");
    problem(
        send(AUDITOR, "", bad.formatted("leak", " ", "", "null")), 422, "INCIDENT_WORDS_MISSING");
    problem(
        send(AUDITOR, "", bad.formatted("leak", "说", "ZZ9999", "null")),
        422,
        "INCIDENT_ACCOUNT_UNKNOWN");
    problem(
        send(CHIEF, "", bad.formatted("leak", "说", "MZ0301", "null")),
        422,
        "INCIDENT_ACCOUNT_UNKNOWN"); // of another unit, whose trail is none of the chief's
    problem(
        send(AUDITOR, "", bad.formatted("leak", "说", "YX0101", "\"2999-01-01T00:00:00Z\"")),
        422,
        "INCIDENT_DETECTED_LATER");
  }

  @Test
  @DisplayName("页面上：填错了留在原页说明白，填对了到事件的页面；记一步、请人同意")
  void onThePages() throws Exception {
    mvc.perform(get("/incidents/new").with(as(AUDITOR))).andExpect(status().isOk());
    mvc.perform(
            post("/incidents")
                .param("kind", "LEAK")
                .param("words", "")
                .with(as(AUDITOR))
                .with(csrf()))
        .andExpect(content().string(containsString("请写一句说明")));
    String page =
        mvc.perform(
                post("/incidents")
                    .param("kind", "LOSS")
                    .param("words", "丢了一份打印的名单")
                    .param("about", "yx0101 ")
                    .with(as(AUDITOR))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    mvc.perform(post(page + "/steps").param("act", "handled").with(as(AUDITOR)).with(csrf()))
        .andExpect(flash().attributeExists("problems"));
    mvc.perform(
            post(page + "/steps")
                .param("act", "handled")
                .param("words", "找回来了")
                .with(as(AUDITOR))
                .with(csrf()))
        .andExpect(flash().attributeExists("flash"));
    mvc.perform(get(page).with(as(AUDITOR)))
        .andExpect(content().string(containsString("找回来了")))
        .andExpect(content().string(containsString("没有留痕：立的时候没有选预警")));
    mvc.perform(get("/").with(as(AUDITOR))).andExpect(content().string(containsString("办事件 SJ-")));
  }

  @Test
  @DisplayName("数据库里也改不了、删不掉；牵涉到的人记不了；没有另一人的同意结束不了")
  void theWallHolds() throws Exception {
    String id = opened("YX0217");
    allStages(id);
    String step =
        "insert into incident.step (incident_id, act, finding, words, approval_id, officer,"
            + " officer_name, at) values ("
            + id
            + ", '%s', %s, '说', %s, '%s', '某', now())";
    for (String attack :
        List.of(
            "update incident.incident set about = '{}' where id = " + id,
            "delete from incident.entry where incident_id = " + id,
            "truncate incident.step cascade",
            step.formatted("handled", "null", "null", "YX0217"),
            step.formatted("closed", "'unfounded'", "1", "GL0003"),
            step.formatted("closed", "'unfounded'", "null", "GL0003"))) {
      assertThatThrownBy(() -> jdbc.sql(attack).update())
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
  }
}
