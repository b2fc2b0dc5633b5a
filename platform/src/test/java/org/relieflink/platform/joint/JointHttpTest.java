package org.relieflink.platform.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("协办：请来的人看得到那一个案件，别的一行也看不到；结束、到期、封存，下一次请求就没有了")
class JointHttpTest extends ServerTest {
  private static final Unit NEXT_COUNTY = Unit.of("990125", null);
  private static final Officer GUEST = new Officer("HX0217", "邻县检察官", Role.PROSECUTOR, NEXT_COUNTY);
  private static final Officer OTHER_CHIEF =
      new Officer("HX0201", "邻县负责人", Role.CHIEF, NEXT_COUNTY);
  private static final Officer GUEST_CLERK =
      new Officer("HX0101", "邻县书记员", Role.CLERK, NEXT_COUNTY);
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final String CASE = "云检刑申〔2026〕3号"; // P-3, an adult
  private static final String CHILDS = "云检刑申〔2026〕2号"; // P-2, a girl of four

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Accounts accounts;
  private long hit;
  private long party;
  private long other;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    party = screening.findPartyByNumber("P-3", DemoAccounts.PROSECUTOR).orElseThrow().id();
    hit = hitOf("P-3");
    other = hitOf("P-1");
    accounts.addUnit(NEXT_COUNTY, "邻县人民检察院");
    for (Officer officer : new Officer[] {GUEST, OTHER_CHIEF, GUEST_CLERK}) {
      accounts.create(officer, "a-password-of-the-next-county", true);
    }
  }

  private long hitOf(String partyNo) {
    return screening
        .findPartyByNumber(partyNo, DemoAccounts.PROSECUTOR)
        .orElseThrow()
        .hits()
        .get(0)
        .hitId();
  }

  @AfterEach
  void endAll() {
    jdbc.sql(
            "update access.joined_case set ended_at = now(), ended_by = 'YX0201' where ended_at is null")
        .update();
  }

  private ResultActions join(Officer chief, String officer, String caseNo, String day)
      throws Exception {
    return mvc.perform(
        post("/joint")
            .param("officer", officer)
            .param("caseNo", caseNo)
            .param("reason", "两地联合救助")
            .param("lastDay", day)
            .with(as(chief))
            .with(csrf()));
  }

  private static String tomorrow() {
    return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
  }

  private void joined() throws Exception {
    join(CHIEF, "HX0217", CASE, tomorrow()).andExpect(redirectedUrl("/joint"));
  }

  private ResultActions sees(String path) throws Exception {
    return mvc.perform(get(path).with(as(GUEST)));
  }

  @Tag("asvs-8.2.2")
  @Test
  @DisplayName("没请来以前什么也看不到；请来以后只看得到这一个案件的命中和当事人，遮盖着")
  void oneCaseOnly() throws Exception {
    sees("/screening/hits/" + hit).andExpect(status().isNotFound());
    sees("/screening/parties/" + party).andExpect(status().isNotFound());
    joined();
    sees("/screening/hits/" + hit)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("丁*海")))
        .andExpect(content().string(not(containsString("丁大海"))))
        .andExpect(content().string(not(containsString("/full-numbers"))));
    sees("/screening/parties/" + party)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(CASE)));
    sees("/screening/hits/" + other).andExpect(status().isNotFound());
    assertThat(total("open") + total("decided")).isEqualTo(casesHits());
    sees("/screening").andExpect(content().string(not(containsString("刘*凤"))));
  }

  private int total(String view) throws Exception {
    String answer =
        sees("/api/v1/hits?view=" + view)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Integer.parseInt(answer.replaceAll(".*\"total\":(\\d+).*", "$1"));
  }

  private int casesHits() {
    return jdbc.sql("select count(*) from screening.hit where case_no = ? and is_current")
        .param(CASE)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("协办人能判断，不能看全号、不能封存、不能在自己院里给这个人立意见")
  void whatMayBeDone() throws Exception {
    joined();
    mvc.perform(
            post("/api/v1/hits/" + hit + "/dispositions")
                .with(as(GUEST))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "j-1")
                .content("{\"verdict\": \"unsure\", \"reason\": \"请本院再核\"}"))
        .andExpect(status().isOk());
    for (String path :
        new String[] {
          "/screening/hits/" + hit + "/full-numbers", "/screening/parties/" + party + "/sealing"
        }) {
      mvc.perform(
              post(path).param("reason", "核对").param("sealed", "true").with(as(GUEST)).with(csrf()))
          .andExpect(status().is4xxClientError());
    }
    sees("/opinions/" + party).andExpect(status().isNotFound());
    assertThat(
            jdbc.sql("select count(*) from screening.disposition where officer = 'HX0217'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  @DisplayName("结束、到期、封存，下一次请求就是 404；已过期的一行从来不算")
  void itEnds() throws Exception {
    joined();
    sees("/screening/hits/" + hit).andExpect(status().isOk());
    long id = jdbc.sql("select max(id) from access.joined_case").query(Long.class).single();
    mvc.perform(post("/joint/" + id + "/ending").with(as(OTHER_CHIEF)).with(csrf()))
        .andExpect(status().isNotFound());
    mvc.perform(post("/joint/" + id + "/ending").with(as(CHIEF)).with(csrf()))
        .andExpect(redirectedUrl("/joint"));
    sees("/screening/hits/" + hit).andExpect(status().isNotFound());
    jdbc.sql(
            """
            insert into access.joined_case
              (officer, place, case_no, reason, granted_by, granted_at, ends_at)
            values ('HX0217', '990123', :case, '旧的', 'YX0201', now() - interval '9 days',
              now() - interval '1 minute')
            """)
        .param("case", CASE)
        .update();
    sees("/screening/hits/" + hit).andExpect(status().isNotFound());
    joined();
    seal(true);
    sees("/screening/hits/" + hit).andExpect(status().isNotFound());
    sees("/screening/parties/" + party).andExpect(status().isNotFound());
    seal(false);
    sees("/screening/hits/" + hit).andExpect(status().isOk());
  }

  private void seal(boolean sealed) {
    jdbc.sql("update screening.party set sealed = ? where id = ?")
        .param(sealed)
        .param(party)
        .update();
    jdbc.sql("update screening.hit set sealed = ? where party_id = ?")
        .param(sealed)
        .param(party)
        .update();
  }

  @Test
  @DisplayName("协办不放开孩子：四岁女孩的案件，协办人看得到有命中，看不到是谁")
  void aChildStaysWithheld() throws Exception {
    join(CHIEF, "HX0217", CHILDS, tomorrow()).andExpect(redirectedUrl("/joint"));
    sees("/screening/hits/" + hitOf("P-2"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("孙*涵"))))
        .andExpect(content().string(not(containsString("孙雨涵"))));
  }

  @Test
  @DisplayName("请不成的：没有的案号、外院的案号、没有的工号、书记员、本院的人、太久、没写事由；书记员和检察官都请不了人")
  void whoMayNotBeJoined() throws Exception {
    String[][] wrong = {
      {"HX0217", "云检刑申〔2026〕99号", tomorrow(), "本院的当事人名单里没有这个案号"},
      {"HX9999", CASE, tomorrow(), "没有这个工号"},
      {"HX0101", CASE, tomorrow(), "没有这个工号"},
      {"YX0217", CASE, tomorrow(), "这是本院的人"},
      {"HX0217", CASE, "2020-01-01", "要在今天到第 30 天之间"},
      {"HX0217", CASE, "9999-12-31", "要在今天到第 30 天之间"},
      {"HX0217", CASE, "没有这天", "要在今天到第 30 天之间"},
    };
    for (String[] one : wrong) {
      join(CHIEF, one[0], one[1], one[2])
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(one[3])));
    }
    join(OTHER_CHIEF, "YX0217", CASE, tomorrow())
        .andExpect(content().string(containsString("本院的当事人名单里没有这个案号")));
    join(DemoAccounts.PROSECUTOR, "HX0217", CASE, tomorrow()).andExpect(status().isForbidden());
    join(DemoAccounts.CLERK, "HX0217", CASE, tomorrow()).andExpect(status().isForbidden());
    joined();
    join(CHIEF, "HX0217", CASE, tomorrow())
        .andExpect(content().string(containsString("已经在协办这个案件")));
    assertThat(counting()).isOne();
  }

  private int counting() {
    return jdbc.sql("select count(*) from access.joined_case where ended_at is null")
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("接口：请、看、结束；协办人在自己的待办和协办页上看得到")
  void theApi() throws Exception {
    String wanted =
        "{\"officer\": \"HX0217\", \"caseNo\": \"%s\", \"reason\": \"联合救助\"}".formatted(CASE);
    String made =
        mvc.perform(
                post("/api/v1/joinings")
                    .with(as(CHIEF))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(wanted))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.caseNo").value(CASE))
            .andReturn()
            .getResponse()
            .getContentAsString();
    sees("/api/v1/joinings/mine").andExpect(jsonPath("$[0].place").value("990123"));
    sees("/joint").andExpect(content().string(containsString(CASE)));
    sees("/").andExpect(content().string(containsString("有 1 个外单位案件请您协办")));
    String id = made.replaceAll(".*\"id\":(\\d+).*", "$1");
    mvc.perform(post("/api/v1/joinings/" + id + "/ending").with(as(CHIEF)))
        .andExpect(status().isOk());
    mvc.perform(post("/api/v1/joinings/" + id + "/ending").with(as(CHIEF)))
        .andExpect(status().isConflict());
    assertThat(
            jdbc.sql("select count(*) from trail.entry where action like 'CASE_JOIN%'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  @DisplayName("数据库：协办只能加、只能结束一次，谁也改不长它")
  void endsOnce() throws Exception {
    joined();
    for (String statement :
        new String[] {
          "update access.joined_case set ends_at = ends_at + interval '1 day' where ended_at is null",
          "update access.joined_case set officer = 'XX0001' where ended_at is null",
          "delete from access.joined_case",
          "truncate access.joined_case"
        }) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .hasStackTraceContaining("ends once");
    }
  }
}
