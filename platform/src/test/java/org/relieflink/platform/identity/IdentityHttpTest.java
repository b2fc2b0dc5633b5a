package org.relieflink.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("人员档案：先说为什么看，几份名单并成一个人，人的决定只加不改、都能撤销")
class IdentityHttpTest extends ServerTest {
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final String API = "/api/v1/persons/";
  private static final String WHY = "{\"purpose\":\"relief_case\",\"caseNo\":\"云检刑申〔2026〕1号\"}";

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired IdentityDecisions decisions;
  @Autowired SamePerson samePerson;
  @Autowired Blinds blinds;
  private Path files;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    files = folder;
    ChangedCounty.fill(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK);
    long run = screening.startRun(null, CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
  }

  private ResultActions send(String path, String body, Officer officer) throws Exception {
    return mvc.perform(
        post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(as(officer)));
  }

  private void open(String record, Officer officer) throws Exception {
    send(API + PersonAddress.part(record) + "/openings", WHY, officer).andExpect(status().isOk());
  }

  private String read(String record, Officer officer) throws Exception {
    return mvc.perform(get(API + PersonAddress.part(record)).with(as(officer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private long version(String left, String right) throws Exception {
    String answer =
        mvc.perform(
                get(API + PersonAddress.part(left) + "/comparisons/" + PersonAddress.part(right))
                    .with(as(PROSECUTOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.<Number>read(answer, "$.version").longValue();
  }

  private static String wish(String other, String kind, long version) {
    return "{\"other\":\"%s\",\"kind\":\"%s\",\"reason\":\"号码没录，住址家人相同\",\"version\":%d}"
        .formatted(PersonAddress.part(other), kind, version);
  }

  private ResultActions decide(String left, String right, String kind, long version)
      throws Exception {
    return send(
        API + PersonAddress.part(left) + "/decisions", wish(right, kind, version), PROSECUTOR);
  }

  private Outcome<Decision> undo(Decision decision) {
    return decisions.undo(
        PROSECUTOR, new NewUndo(decision.left(), decision.id(), "清场", decision.version()));
  }

  private void undoAll(String left) throws Exception {
    String file = read(left, PROSECUTOR);
    List<Integer> live =
        JsonPath.read(file, "$.history[?(@.live == true && @.kind != 'UNDO')].version");
    List<String> ids = JsonPath.read(file, "$.history[?(@.live == true && @.kind != 'UNDO')].id");
    for (int i = 0; i < ids.size(); i++) {
      long seen = i == 0 ? live.get(0) : currentVersion(left, ids.get(i));
      decisions
          .undo(PROSECUTOR, new NewUndo(left, Long.parseLong(ids.get(i)), "清场", seen))
          .orThrow();
    }
  }

  private long currentVersion(String record, String id) throws Exception {
    List<Integer> found =
        JsonPath.read(read(record, PROSECUTOR), "$.history[?(@.id == '%s')].version".formatted(id));
    return found.get(0);
  }

  @Test
  @DisplayName("没说为什么，什么也不给看；说了算一次查人，留痕里有用途、案号，本人来问也答得出")
  void purposeFirst() throws Exception {
    String person = "/persons/" + ChangedCounty.REGISTER;
    mvc.perform(get(person).with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("先说明为什么看")))
        .andExpect(content().string(not(containsString("刘"))));
    mvc.perform(get(API + ChangedCounty.REGISTER).with(as(CLERK)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(header().string("Content-Type", containsString("problem+json")))
        .andExpect(jsonPath("$.code").value("IDENTITY_NOT_OPENED"));
    send(API + ChangedCounty.REGISTER + "/openings", "{\"purpose\":\"relief_case\"}", CLERK)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("IDENTITY_GROUND_MISSING"));
    long before = used(CLERK);
    mvc.perform(
            post(person + "/openings")
                .param("purpose", "reception")
                .param("caseNo", "窗口-7")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(redirectedUrl(person));
    assertThat(used(CLERK)).isEqualTo(before + 1);
    mvc.perform(get(person).with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("刘*凤")))
        .andExpect(content().string(containsString("户籍")))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))))
        .andExpect(content().string(not(containsString("刘小凤"))));
    assertThat(used(CLERK)).isEqualTo(before + 1);
    assertThat(
            jdbc.sql(
                    """
                    select e.purpose from trail.entry e join trail.subject s on s.entry_id = e.id
                    where e.action = 'PERSON_FILE_SEEN' and s.key = ?
                    """)
                .param(blinds.name(SmallCounty.WIFE))
                .query(String.class)
                .list())
        .contains("reception");
  }

  private long used(Officer officer) {
    return jdbc.sql(
            "select coalesce(sum(used), 0) from watch.used where officer = ? and deed = 'LOOK_UP'")
        .param(officer.staffNumber())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("合并：几条记录归一人，各份名单的说法和来源都在，以户籍底册为准；拆开就回去，撤销拆开又合上")
  void mergeAndPart() throws Exception {
    open(ChangedCounty.REGISTER, PROSECUTOR);
    String before = read(ChangedCounty.REGISTER, PROSECUTOR);
    assertThat(JsonPath.<List<String>>read(before, "$.candidates[*].face.record"))
        .contains(ChangedCounty.NO_NUMBER, ChangedCounty.NAMESAKE, ChangedCounty.OTHER_NAME);
    long seen = version(ChangedCounty.REGISTER, ChangedCounty.NO_NUMBER);
    String made =
        decide(ChangedCounty.REGISTER, ChangedCounty.NO_NUMBER, "merge", seen)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String id = JsonPath.read(made, "$.id");
    String merged = read(ChangedCounty.NO_NUMBER, PROSECUTOR);
    assertThat(JsonPath.<List<String>>read(merged, "$.records[*].record"))
        .containsExactly(ChangedCounty.NO_NUMBER, ChangedCounty.REGISTER);
    assertThat(
            JsonPath.<List<Boolean>>read(
                merged, "$.fields[?(@.field == 'name')].values[*].authoritative"))
        .containsExactly(true);
    assertThat(
            JsonPath.<List<String>>read(
                merged, "$.fields[?(@.field == 'name')].values[*].sources[*].department"))
        .containsExactlyInAnyOrder("残联", "公安局");
    assertThat(samePerson.groupOf(ChangedCounty.NO_NUMBER))
        .containsExactly(ChangedCounty.NO_NUMBER, ChangedCounty.REGISTER);
    assertThat(
            jdbc.sql("select count(*) from identity.evidence where decision_id = ?")
                .param(Long.parseLong(id))
                .query(Long.class)
                .single())
        .isEqualTo(1);
    send(
            API + ChangedCounty.REGISTER + "/decisions/" + id + "/undo",
            "{\"reason\":\"残联说是另一个人\",\"version\":%s}".formatted(id),
            PROSECUTOR)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.reverses").value(id));
    assertThat(samePerson.groupOf(ChangedCounty.NO_NUMBER))
        .containsExactly(ChangedCounty.NO_NUMBER);
    mvc.perform(get("/persons/" + ChangedCounty.REGISTER).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("拆开：撤销")))
        .andExpect(content().string(containsString("残联说是另一个人")));
  }

  @Test
  @DisplayName("说过绝不是同一个人的不能合并，绕道也不能；先撤销才行；号码姓名全同的不能说永不")
  void contradictions() throws Exception {
    open(ChangedCounty.REGISTER, PROSECUTOR);
    open(ChangedCounty.NAMESAKE, PROSECUTOR);
    decide(
            ChangedCounty.REGISTER,
            ChangedCounty.NAMESAKE,
            "never",
            version(ChangedCounty.REGISTER, ChangedCounty.NAMESAKE))
        .andExpect(status().isOk());
    assertThat(samePerson.keptApart(ChangedCounty.NAMESAKE, ChangedCounty.REGISTER)).isTrue();
    decide(
            ChangedCounty.REGISTER,
            ChangedCounty.NAMESAKE,
            "merge",
            version(ChangedCounty.REGISTER, ChangedCounty.NAMESAKE))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("IDENTITY_SAID_NEVER"))
        .andExpect(jsonPath("$.detail").value(containsString("先撤销那个决定")));
    decide(
            ChangedCounty.NAMESAKE,
            ChangedCounty.NO_NUMBER,
            "merge",
            version(ChangedCounty.NAMESAKE, ChangedCounty.NO_NUMBER))
        .andExpect(status().isOk());
    decide(
            ChangedCounty.REGISTER,
            ChangedCounty.NO_NUMBER,
            "merge",
            version(ChangedCounty.REGISTER, ChangedCounty.NO_NUMBER))
        .andExpect(jsonPath("$.code").value("IDENTITY_SAID_NEVER"));
    assertThat(
            JsonPath.<List<String>>read(
                read(ChangedCounty.REGISTER, PROSECUTOR), "$.candidates[*].face.record"))
        .doesNotContain(ChangedCounty.NAMESAKE, ChangedCounty.NO_NUMBER);
    undoAll(ChangedCounty.NAMESAKE);
    assertThat(samePerson.keptApart(ChangedCounty.NAMESAKE, ChangedCounty.REGISTER)).isFalse();
  }

  @Test
  @DisplayName("两位检察官同时定：一个成，一个说刚才有人定了；看的是旧版，一样不收")
  void twoAtOnce() throws Exception {
    open(ChangedCounty.REGISTER, PROSECUTOR);
    long seen = version(ChangedCounty.REGISTER, ChangedCounty.OTHER_NAME);
    ExecutorService hands = Executors.newFixedThreadPool(6);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String kind = i % 2 == 0 ? "merge" : "never";
      answers.add(
          hands.submit(
              () -> {
                start.await();
                return decide(ChangedCounty.REGISTER, ChangedCounty.OTHER_NAME, kind, seen)
                    .andReturn()
                    .getResponse()
                    .getStatus();
              }));
    }
    start.countDown();
    List<Integer> all = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      all.add(answer.get());
    }
    hands.shutdown();
    assertThat(all).containsOnlyOnce(200);
    assertThat(all).filteredOn(code -> code == 409).hasSize(5);
    undoAll(ChangedCounty.REGISTER);
  }

  @Test
  @DisplayName("书记员看得到、定不了；小孩对书记员只说有这个人；没有关系的人不能拿来并排")
  void whoMay() throws Exception {
    open(ChangedCounty.REGISTER, CLERK);
    send(
            API + ChangedCounty.REGISTER + "/decisions",
            wish(ChangedCounty.NO_NUMBER, "merge", 0),
            CLERK)
        .andExpect(status().isForbidden());
    open(ChangedCounty.CHILD, CLERK);
    mvc.perform(get("/persons/" + ChangedCounty.CHILD).with(as(CLERK)))
        .andExpect(content().string(containsString("某某")))
        .andExpect(content().string(not(containsString("2022-05"))))
        .andExpect(content().string(not(containsString("雨涵"))));
    mvc.perform(
            get(API + ChangedCounty.REGISTER + "/comparisons/" + ChangedCounty.CHILD)
                .with(as(CLERK)))
        .andExpect(status().isNotFound());
    for (Officer none :
        List.of(
            DemoAccounts.AUDITOR, DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR)) {
      mvc.perform(get("/persons/" + ChangedCounty.REGISTER).with(as(none)))
          .andExpect(status().isForbidden());
    }
    Officer foreign = new Officer("WD0101", "某", Role.PROSECUTOR, Unit.of("990125", null));
    send(API + ChangedCounty.REGISTER + "/openings", WHY, foreign).andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("名单换了新的：从前的等级还在，写着到哪天；救助链有全家的进出")
  void overTime() throws Exception {
    ChangedCounty.disabled(pool, files, "20261120", "一级");
    open(ChangedCounty.NO_NUMBER, PROSECUTOR);
    String file = read(ChangedCounty.NO_NUMBER, PROSECUTOR);
    assertThat(JsonPath.<List<String>>read(file, "$.spans[*].hardshipClass")).contains("残疾人");
    assertThat(JsonPath.<List<Object>>read(file, "$.spans[0].changes")).hasSize(1);
    open(ChangedCounty.REGISTER, PROSECUTOR);
    String family = read(ChangedCounty.REGISTER, PROSECUTOR);
    assertThat(JsonPath.<List<String>>read(family, "$.chain[*].hardshipClass"))
        .contains("建档立卡低收入户");
    assertThat(JsonPath.<List<Object>>read(family, "$.households[0].members")).hasSize(3);
  }

  @Test
  @DisplayName("打开一个人，不能借他对别人作决定，也不能借他撤销别人的决定")
  void onePersonOpensNobodyElse() throws Exception {
    open(ChangedCounty.REGISTER, PROSECUTOR);
    decide(ChangedCounty.REGISTER, ChangedCounty.CHILD, "merge", 0)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("IDENTITY_PERSON_UNKNOWN"));
    long seen = version(ChangedCounty.REGISTER, ChangedCounty.NO_NUMBER);
    String made =
        decide(ChangedCounty.REGISTER, ChangedCounty.NO_NUMBER, "merge", seen)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String id = JsonPath.read(made, "$.id");
    String back = "{\"reason\":\"借别人撤销\",\"version\":%s}".formatted(id);
    open(ChangedCounty.CHILD, PROSECUTOR);
    send(API + ChangedCounty.CHILD + "/decisions/" + id + "/undo", back, PROSECUTOR)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("IDENTITY_DECISION_UNKNOWN"));
    assertThat(samePerson.merged(ChangedCounty.NO_NUMBER)).isTrue();
    send(API + ChangedCounty.REGISTER + "/decisions/" + id + "/undo", back, PROSECUTOR)
        .andExpect(status().isOk());
    assertThat(samePerson.merged(ChangedCounty.NO_NUMBER)).isFalse();
  }

  @Test
  @DisplayName("库里改不了、删不了；决定和打开的理由里没有号码姓名")
  void appendOnly() throws Exception {
    open(ChangedCounty.REGISTER, PROSECUTOR);
    Decision made =
        decisions
            .decide(
                PROSECUTOR,
                new NewDecision(
                    DecisionKind.MERGE,
                    ChangedCounty.REGISTER,
                    ChangedCounty.NO_NUMBER,
                    "试",
                    newest(ChangedCounty.REGISTER, ChangedCounty.NO_NUMBER)))
            .orThrow();
    for (String attack :
        List.of(
            "update identity.decision set kind = 'NEVER'",
            "delete from identity.decision",
            "delete from identity.evidence",
            "update identity.evidence set subjects = '{1}'",
            "truncate identity.opening")) {
      assertThatThrownBy(() -> jdbc.sql(attack).update())
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(undo(made)).isInstanceOf(Outcome.Done.class);
    assertThat(undo(made)).isInstanceOf(Outcome.Refused.class);
  }

  private long newest(String left, String right) {
    return jdbc.sql(
            """
            select coalesce(max(id), 0) from identity.decision
            where left_record in (:both) or right_record in (:both)
            """)
        .param("both", List.of(left, right))
        .query(Long.class)
        .single();
  }
}
