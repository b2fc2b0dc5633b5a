package org.relieflink.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("诱饵记录：查人查得到、当场报；碰撞、计数、导出里一条也没有；只有审计管理员知道")
class HoneyTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Honeys honeys;
  private HoneyPerson bait;
  private HoneyPerson other;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    String list = honeys.hardshipClasses().get(0);
    List<HoneyPerson> made = honeys.declare(DemoAccounts.AUDITOR, list, 3).orThrow();
    bait = made.get(0);
    other = made.get(1);
  }

  private ResultActions lookUp(Officer officer, String who) throws Exception {
    return mvc.perform(
        post("/api/v1/look-ups")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{" + who + ",\"purpose\":\"reception\",\"caseNo\":\"窗口-9\"}")
            .with(as(officer)));
  }

  private long alarms(Officer officer) {
    return jdbc.sql(
            """
            select count(*) from watch.alarm a join watch.alarm_entry e on e.alarm_id = a.id
            join trail.entry t on t.id = e.entry_id
            where a.kind = 'HONEY' and a.officer = ? and t.action = 'PERSON_LOOKED_UP'
            """)
        .param(officer.staffNumber())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("按证号、按姓名和出生日期都查得到，像名单上的人一样遮住；每查到一次报一次，看的人看不出来")
  void foundAndTold() throws Exception {
    lookUp(DemoAccounts.CLERK, "\"citizenId\":\"" + bait.citizenId() + "\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.found[0].kind").value("self"))
        .andExpect(jsonPath("$.found[0].hardshipClass").value(bait.hardshipClass()))
        .andExpect(jsonPath("$.found[0].department").isNotEmpty())
        .andExpect(jsonPath("$.found[0].recordId").value(bait.recordId()))
        .andExpect(
            jsonPath("$.found[0].person.citizenId.masked")
                .value(CitizenId.of(bait.citizenId()).masked()));
    assertThat(alarms(DemoAccounts.CLERK)).isEqualTo(1);
    String byName = "\"name\":\"%s\",\"birthDate\":\"%s\"".formatted(bait.name(), bait.birth());
    lookUp(DemoAccounts.CLERK, byName).andExpect(jsonPath("$.total").value(1));
    assertThat(alarms(DemoAccounts.CLERK)).isEqualTo(2);
    lookUp(DemoAccounts.PROSECUTOR, "\"citizenId\":\"" + SmallCounty.WIFE + "\"")
        .andExpect(status().isOk());
    assertThat(alarms(DemoAccounts.PROSECUTOR)).isZero();
  }

  @Test
  @DisplayName("在办案的表里一个字也没有；当事人名单里写上诱饵的证号去碰撞，一条命中也没有")
  void inNothingElse(@TempDir Path folder) throws Exception {
    var before = sizes();
    Path list = folder.resolve("bait.csv");
    Files.writeString(
        list,
        "当事人编号,姓名,证件号码\nB-1," + other.name() + "," + other.citizenId() + "\n",
        StandardCharsets.UTF_8);
    long id = screening.takeList(list, SmallCounty.today(), DemoAccounts.CLERK).orThrow().listId();
    long run = screening.startRun(id, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).hits()).isZero();
    var party = screening.findPartyByNumber("B-1", DemoAccounts.PROSECUTOR).orElseThrow();
    assertThat(party.hits()).isEmpty();
    assertThat(alarms(DemoAccounts.AUDITOR)).isZero();
    assertThat(sizes()).isEqualTo(before);
    assertThat(pool.personsOf(bait.citizenId())).isEmpty();
  }

  private Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    for (String table : List.of("pool.record", "pool.person", "screening.hit")) {
      sizes.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }
    sizes.put("counted", pool.countRecords());
    return sizes;
  }

  @Test
  @DisplayName("证号校验得过、是本县的成年人、不在名单上；记录号像真的")
  void looksReal() {
    for (HoneyPerson one : honeys.all(DemoAccounts.AUDITOR)) {
      CitizenId number = CitizenId.of(one.citizenId());
      assertThat(one.citizenId()).startsWith(DemoAccounts.PLACE).matches(".{14}99[1-9].");
      assertThat(number.birthDate()).isEqualTo(one.birth()).isBefore("1998-01-01");
      assertThat(pool.personsOf(one.citizenId())).isEmpty();
      assertThat(one.recordId()).matches("[A-Z]+-.*\\d{6}.*");
      assertThat(one.toString()).doesNotContain(one.name());
    }
  }

  @Test
  @DisplayName("诱饵页和预警只给审计管理员：负责人、安全管理员、系统管理员都不给；数据库里也读不到、改不了")
  void onlyTheAuditorKnows() throws Exception {
    for (Officer officer :
        List.of(
            DemoAccounts.CLERK,
            DemoAccounts.PROSECUTOR,
            DemoAccounts.CHIEF,
            DemoAccounts.ADMINISTRATOR,
            DemoAccounts.SECURITY_ADMINISTRATOR,
            DemoAccounts.DEPARTMENT_OFFICER)) {
      mvc.perform(get("/watch/honeys").with(as(officer))).andExpect(status().isForbidden());
      mvc.perform(post("/watch/honeys").with(as(officer)).with(csrf()))
          .andExpect(status().isForbidden());
      assertThat(honeys.all(officer)).isEmpty();
    }
    mvc.perform(get("/watch/honeys").with(as(DemoAccounts.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(bait.citizenId())));
    for (String attack : List.of("delete from watch.honey", "update watch.honey set name = '改'")) {
      assertThatThrownBy(() -> jdbc.sql(attack).update()).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  @DisplayName("没有这类名单、条数不对：一句话，不造")
  void badWishes() throws Exception {
    int had = honeys.all(DemoAccounts.AUDITOR).size();
    for (String[] wish : new String[][] {{"没有的名单", "1"}, {bait.hardshipClass(), "21"}}) {
      mvc.perform(
              post("/watch/honeys")
                  .param("hardshipClass", wish[0])
                  .param("count", wish[1])
                  .with(as(DemoAccounts.AUDITOR))
                  .with(csrf()))
          .andExpect(status().is3xxRedirection());
    }
    assertThat(honeys.all(DemoAccounts.AUDITOR)).hasSize(had);
  }
}
