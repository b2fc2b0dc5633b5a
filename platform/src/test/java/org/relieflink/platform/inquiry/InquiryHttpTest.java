package org.relieflink.platform.inquiry;

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

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("谁看过我的信息：看过的都答，别人的一条没有，不能说的连几条都看不出")
class InquiryHttpTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Blinds blinds;
  private PlantedLooks looks;
  private long wife;
  private long girl;
  private long hit;
  private long subject;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK);
    long run = screening.startRun(null, CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    looks = new PlantedLooks(jdbc, blinds);
    var found = screening.findPartyByNumber("P-1", DemoAccounts.PROSECUTOR).orElseThrow();
    wife = found.id();
    hit = found.hits().get(0).hitId();
    girl = screening.findPartyByNumber("P-2", DemoAccounts.PROSECUTOR).orElseThrow().id();
    subject =
        jdbc.sql("select subject from screening.party where id = ?")
            .param(wife)
            .query(Long.class)
            .single();
  }

  private ResultActions ask(String number) throws Exception {
    return mvc.perform(
        post("/api/v1/inquiries")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"number\":\"%s\",\"proof\":\"id_card\"}".formatted(number))
            .with(as(CLERK)));
  }

  private List<String> kinds(String number) throws Exception {
    return JsonPath.read(
        ask(number).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(),
        "$.looks[*].kind");
  }

  private static long of(List<String> kinds, LookKind kind) {
    return kinds.stream().filter(kind.name()::equals).count();
  }

  @Test
  @DisplayName("埋进去的两百次看，一次不少都答；别人的一百次，一次也没有；代查的这次下回也答")
  void everyLookIsTold() throws Exception {
    List<String> before = kinds(SmallCounty.WIFE);
    for (int i = 0; i < 70; i++) {
      looks.on("HIT_SEEN", "party-" + wife, "hit-" + hit, i % 40);
      looks.lookUp(SmallCounty.WIFE, "relief_case", i % 40);
    }
    for (int i = 0; i < 40; i++) {
      looks.on("PARTY_SEEN", "party-" + wife, "done", i);
    }
    for (int i = 0; i < 20; i++) {
      looks.on("FULL_NUMBER_SEEN", "party-" + wife, "hit-" + hit, i);
    }
    for (int i = 0; i < 50; i++) {
      looks.on("HIT_SEEN", "party-" + girl, "hit-987654", i);
      looks.lookUp("990123197001011117", "relief_case", i);
      looks.on("SIGNED_IN", "party-" + wife, "done", i);
    }
    List<String> after = kinds(SmallCounty.WIFE);
    assertThat(of(after, LookKind.COMPARED) - of(before, LookKind.COMPARED)).isEqualTo(70);
    assertThat(of(after, LookKind.LOOKED_UP) - of(before, LookKind.LOOKED_UP)).isEqualTo(70);
    assertThat(of(after, LookKind.PARTY) - of(before, LookKind.PARTY)).isEqualTo(40);
    assertThat(of(after, LookKind.FULL_NUMBER) - of(before, LookKind.FULL_NUMBER)).isEqualTo(20);
    assertThat(of(after, LookKind.ANSWERED) - of(before, LookKind.ANSWERED)).isEqualTo(1);
    assertThat(after).hasSize(before.size() + 201);
  }

  @Test
  @DisplayName("真的查人：查的人、答出来的家里人，留痕里都认得；号码本身不存")
  void aRealLookUp() throws Exception {
    long before = of(kinds(SmallCounty.WIFE), LookKind.LOOKED_UP);
    mvc.perform(
            post("/api/v1/look-ups")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"citizenId\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}"
                        .formatted(SmallCounty.WIFE))
                .with(as(CLERK)))
        .andExpect(status().isOk());
    assertThat(of(kinds(SmallCounty.WIFE), LookKind.LOOKED_UP)).isEqualTo(before + 1);
    long entry =
        jdbc.sql("select max(id) from trail.entry where action = 'PERSON_LOOKED_UP'")
            .query(Long.class)
            .single();
    List<String> keys =
        jdbc.sql("select key from trail.subject where entry_id = ?")
            .param(entry)
            .query(String.class)
            .list();
    assertThat(keys).contains(blinds.name(SmallCounty.WIFE)).hasSizeGreaterThan(1);
    assertThat(keys).noneMatch(key -> key.contains(SmallCounty.WIFE.substring(0, 8)));
  }

  @Test
  @DisplayName("监督没有结论、封存的，连有几条都看不出；核查线索的只说有几条，满了三十天就答")
  void heldBack() throws Exception {
    List<String> before = kinds(SmallCounty.WIFE);
    long open = looks.lead(subject, "open");
    long unfounded = looks.lead(subject, "unfounded");
    for (int i = 0; i < 3; i++) {
      looks.on("SUPERVISION_LEAD_SEEN", Long.toString(open), "done", i);
      looks.lookUp(SmallCounty.WIFE, "lead_check", i);
    }
    looks.on("SUPERVISION_LEAD_SEEN", Long.toString(unfounded), "done", 1);
    looks.lookUp(SmallCounty.WIFE, "lead_check", 31);
    String answer = ask(SmallCounty.WIFE).andReturn().getResponse().getContentAsString();
    List<String> told = JsonPath.read(answer, "$.looks[*].kind");
    assertThat(told)
        .hasSize(before.size() + 3); // the one unfounded, the one of 31 days, the answer
    assertThat(of(told, LookKind.SUPERVISED)).isEqualTo(1);
    assertThat(JsonPath.<List<String>>read(answer, "$.held[*].when")).containsExactly("LEAD_CHECK");
    assertThat(JsonPath.<Integer>read(answer, "$.held[0].entries")).isEqualTo(3);
    jdbc.sql("update screening.party set sealed = true where id = ?").param(wife).update();
    jdbc.sql("update screening.hit set sealed = true where party_id = ?").param(wife).update();
    String sealed = ask(SmallCounty.WIFE).andReturn().getResponse().getContentAsString();
    assertThat(JsonPath.<List<String>>read(sealed, "$.looks[*].kind"))
        .doesNotContain("COMPARED", "PARTY", "FULL_NUMBER");
    assertThat(JsonPath.<List<String>>read(sealed, "$.held[*].when")).containsExactly("LEAD_CHECK");
    assertThat(jdbc.sql("select distinct rule from inquiry.held").query(String.class).list())
        .containsExactly("LEAD_CHECK");
    jdbc.sql("update screening.party set sealed = false where id = ?").param(wife).update();
    jdbc.sql("update screening.hit set sealed = false where party_id = ?").param(wife).update();
  }

  @Test
  @DisplayName("向部门核实过的也答；为核查线索问的，三十天以内只说有几条")
  void requestsAreTold() throws Exception {
    List<String> before = kinds(SmallCounty.VETERAN);
    for (String purpose :
        List.of("relief_case 云检刑申〔2026〕1号 veteran-now", "lead_check 线索1 veteran-now")) {
      long entry =
          jdbc.sql(
                  """
                  insert into trail.entry (at, officer, role, action, object_kind, object_id, purpose,
                    result) values (now(), 'YX0217', 'PROSECUTOR', 'SHARING_SEND', 'request',
                    'request-1', ?, 'SENT') returning id
                  """)
              .param(purpose)
              .query(Long.class)
              .single();
      jdbc.sql("insert into trail.subject (key, entry_id) values (?, ?)")
          .params(blinds.name(SmallCounty.VETERAN), entry)
          .update();
    }
    String answer = ask(SmallCounty.VETERAN).andReturn().getResponse().getContentAsString();
    List<String> told = JsonPath.read(answer, "$.looks[*].kind");
    assertThat(of(told, LookKind.REQUESTED)).isEqualTo(1);
    assertThat(told).hasSize(before.size() + 2); // the request, and the answer before
    assertThat(JsonPath.<List<Integer>>read(answer, "$.held[*].entries")).containsExactly(1);
  }

  @Test
  @DisplayName("页面上：证号错了说明白；答复单上有单位和角色，没有经办人的姓名工号，没有证号")
  void onThePages() throws Exception {
    mvc.perform(get("/inquiries").with(as(CLERK))).andExpect(status().isOk());
    mvc.perform(
            post("/inquiries")
                .param("number", "99012319740312402")
                .param("proof", "ID_CARD")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(content().string(containsString("证号读不出来")));
    mvc.perform(
            post("/inquiries")
                .param("number", SmallCounty.WIFE)
                .param("proof", "GUARDIAN")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(content().string(containsString("请写看了什么证件")));
    looks.lookUp(SmallCounty.WIFE, "relief_case", 2);
    String page =
        mvc.perform(
                post("/inquiries")
                    .param("number", SmallCounty.WIFE)
                    .param("proof", "ID_CARD")
                    .with(as(CLERK))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    mvc.perform(get(page).with(as(CLERK)))
        .andExpect(content().string(containsString("云溪县人民检察院")))
        .andExpect(content().string(containsString("按号码或者姓名查过")))
        .andExpect(content().string(not(containsString("YX0217"))))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))));
    assertThat(
            jdbc.sql("select count(*) from inquiry.request where masked like '%' || ? || '%'")
                .param(SmallCounty.WIFE)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("外地的、没有的答复单一样找不到；别的角色没有；库里改不了")
  void whoMay() throws Exception {
    String id =
        JsonPath.read(ask(SmallCounty.WIFE).andReturn().getResponse().getContentAsString(), "$.id");
    Officer foreign = new Officer("WD0101", "某", Role.CLERK, Unit.of("990125", null));
    for (String path : List.of(id, "987654")) {
      mvc.perform(get("/api/v1/inquiries/" + path).with(as(foreign)))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("INQUIRY_UNKNOWN"));
    }
    for (Officer none :
        List.of(
            DemoAccounts.AUDITOR, DemoAccounts.DEPARTMENT_OFFICER, DemoAccounts.ADMINISTRATOR)) {
      mvc.perform(get("/inquiries").with(as(none))).andExpect(status().isForbidden());
    }
    for (String attack :
        List.of(
            "update inquiry.request set proof = 'AGENT'",
            "delete from inquiry.told",
            "truncate trail.subject")) {
      assertThatThrownBy(() -> jdbc.sql(attack).update())
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
  }
}
