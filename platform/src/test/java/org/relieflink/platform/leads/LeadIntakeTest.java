package org.relieflink.platform.leads;

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

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("报送线索：部门、信访、办案系统；回执对谁都一样，重报不重记，同名不并")
class LeadIntakeTest extends ServerTest {
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;

  @Autowired Screening screening;
  @Autowired Leads leads;

  @BeforeAll
  void parties(@TempDir Path folder) throws Exception {
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK).orThrow();
  }

  private ResultActions bring(Officer officer, String key, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/leads")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String body(String source, String caseNo, String persons) {
    return "{\"source\":\"%s\",\"caseNo\":\"%s\",%s}".formatted(source, caseNo, persons);
  }

  private static String person(String name, String number) {
    return "{\"name\":\"%s\",\"citizenId\":\"%s\",\"known\":\"家里没有收入\"}".formatted(name, number);
  }

  private List<Long> ofCase(String caseNo) {
    return jdbc.sql("select id from leads.lead where case_no = ? order by id")
        .param(caseNo)
        .query(Long.class)
        .list();
  }

  @Test
  @DisplayName("同一个键再报一次：同一个回执，只有一条；换了内容是 422")
  void retriesDoNotDouble() throws Exception {
    String key = key();
    String body = body("department", "民001", "\"person\":" + person("赵小山", ""));
    var first = bring(BUREAU, key, body).andExpect(status().isCreated()).andReturn();
    var again = bring(BUREAU, key, body).andExpect(status().isCreated()).andReturn();
    assertThat(again.getResponse().getContentAsString())
        .isEqualTo(first.getResponse().getContentAsString());
    assertThat(ofCase("民001")).hasSize(1);
    bring(BUREAU, key, body.replace("赵小山", "赵大山"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("LEADS_KEY_REUSED"));
    bring(BUREAU, "", body).andExpect(jsonPath("$.code").value("LEADS_KEY_MISSING"));
  }

  @Test
  @DisplayName("两个同名没有号码的人是两条线索；同案一起报的，每个人一条，每个人都查格式")
  void sameNameIsNotOnePerson() throws Exception {
    String both = "\"person\":%s,\"also\":[%s]";
    bring(
            BUREAU,
            key(),
            body("women", "民002", both.formatted(person("李秀英", ""), person("李秀英", ""))))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.persons").value(2));
    bring(BUREAU, key(), body("women", "民002", "\"person\":" + person("李秀英", "")))
        .andExpect(status().isCreated());
    assertThat(ofCase("民002")).hasSize(3);
    bring(
            BUREAU,
            key(),
            body("women", "民003", both.formatted(person("李秀英", ""), person("王桂花", "123"))))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("LEADS_NUMBER_UNUSABLE"));
    assertThat(ofCase("民003")).isEmpty();
  }

  @Test
  @DisplayName("池里有的、没有的、已经报过的：回执的样子一样；部门看不到线索")
  void theReceiptTellsNothing() throws Exception {
    for (String number : List.of(SmallCounty.WIFE, HarmSamples.adult(5), SmallCounty.WIFE)) {
      bring(BUREAU, key(), body("department", "民004", "\"person\":" + person("刘小凤", number)))
          .andExpect(status().isCreated())
          .andExpect(content().string(not(containsString("刘"))))
          .andExpect(jsonPath("$.length()").value(2))
          .andExpect(jsonPath("$.persons").value(1));
    }
    mvc.perform(get("/api/v1/leads").with(as(BUREAU))).andExpect(status().isForbidden());
    mvc.perform(get("/leads/" + ofCase("民004").get(0)).with(as(BUREAU)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/leads").param("caseNo", "民004").with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("刘*凤")))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))))
        .andExpect(content().string(not(containsString("刘小凤"))));
  }

  @Test
  @DisplayName("部门报不了办案系统的提示；写的话里不能有号码；一天的上限")
  void whatIsRefused() throws Exception {
    String somebody = "\"person\":" + person("孙明远", "");
    bring(BUREAU, key(), body("case_system", "民005", somebody))
        .andExpect(jsonPath("$.code").value("LEADS_SOURCE_UNKNOWN"));
    bring(BUREAU, key(), body("department", "民005", "\"path\":\"handler\"," + somebody))
        .andExpect(jsonPath("$.code").value("LEADS_SOURCE_UNKNOWN"));
    bring(PROSECUTOR, key(), body("hit", "民005", somebody))
        .andExpect(jsonPath("$.code").value("LEADS_SOURCE_UNKNOWN"));
    bring(
            BUREAU,
            key(),
            body("department", "民005", somebody.replace("家里没有收入", "号码" + SmallCounty.WIFE)))
        .andExpect(jsonPath("$.code").value("LEADS_WORDS_WITH_NUMBER"));
    bring(BUREAU, key(), body("department", "民005", "\"also\":[]"))
        .andExpect(jsonPath("$.code").value("LEADS_PERSON_MISSING"));
    Officer busy = new Officer("MZ0399", "某科员", Role.DEPARTMENT_OFFICER, BUREAU.unit());
    jdbc.sql(
            """
            insert into leads.intake (place, line, officer, officer_name, idempotency_key,
              fingerprint, persons, at)
            values ('990123', 'civil_affairs', 'MZ0399', '某', 'many', repeat('0', 16), 200, now())
            """)
        .update();
    bring(busy, key(), body("department", "民005", somebody))
        .andExpect(status().is(429))
        .andExpect(jsonPath("$.code").value("LEADS_TOO_MANY_TODAY"));
    assertThat(ofCase("民005")).isEmpty();
  }

  @Test
  @DisplayName("甲路：提示给哪个办案人，就由他答；推送以后才等人接。乙路：直接等人接")
  void promptsAreAnsweredByTheHandler() throws Exception {
    String body =
        body(
            "case_system",
            "民006",
            "\"path\":\"handler\",\"handler\":\"YX0217\",\"person\":" + person("周来福", ""));
    bring(CLERK, key(), body).andExpect(status().isCreated());
    long id = ofCase("民006").get(0);
    mvc.perform(get("/leads").param("view", "prompted").with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("民006")));
    String push = "{\"act\":\"PUSH\",\"version\":1}";
    work(CLERK, id, push).andExpect(jsonPath("$.code").value("LEADS_NOT_THE_HANDLER"));
    work(PROSECUTOR, id, push)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("NEW"));
    bring(CLERK, key(), body("case_system", "民007", "\"person\":" + person("周来福", "")))
        .andExpect(status().isCreated());
    mvc.perform(get("/api/v1/leads/" + ofCase("民007").get(0)).with(as(CLERK)))
        .andExpect(jsonPath("$.state").value("NEW"));
  }

  private ResultActions work(Officer officer, long id, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/leads/" + id + "/works")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  @Test
  @DisplayName("封存的案件：报送照收，回执一样；书记员的列表、计数、缺口、查找里都没有它")
  void sealedCasesAreNotTold() throws Exception {
    long party = screening.findPartyByNumber("P-3", PROSECUTOR).orElseThrow().id();
    String caseNo = "云检刑申〔2026〕3号";
    String body = body("department", caseNo, "\"person\":" + person("丁大海", ""));
    bring(BUREAU, key(), body).andExpect(status().isCreated());
    long before = ofCase(caseNo).get(0);
    mvc.perform(get("/leads/" + before).with(as(CLERK))).andExpect(status().isOk());
    jdbc.sql("update screening.party set sealed = true where id = ?").param(party).update();
    String other = "云检刑申(2026) 3号"; // the same case, written otherwise
    bring(BUREAU, key(), body).andExpect(status().isCreated());
    bring(BUREAU, key(), body("department", other, "\"person\":" + person("丁大海", "")))
        .andExpect(status().isCreated());
    mvc.perform(get("/leads/" + ofCase(other).get(0)).with(as(CLERK)))
        .andExpect(status().isNotFound());
    for (long id : ofCase(caseNo)) {
      mvc.perform(get("/leads/" + id).with(as(CLERK))).andExpect(status().isNotFound());
      mvc.perform(get("/leads/" + id).with(as(PROSECUTOR))).andExpect(status().isOk());
      work(CLERK, id, "{\"act\":\"TAKE\",\"version\":1}").andExpect(status().isNotFound());
      mvc.perform(
              post("/leads/" + id + "/works")
                  .param("act", "TAKE")
                  .param("version", "9")
                  .with(csrf())
                  .with(as(CLERK)))
          .andExpect(status().isNotFound());
    }
    mvc.perform(get("/leads").param("caseNo", caseNo).with(as(CLERK)))
        .andExpect(content().string(not(containsString("XS-"))));
    int seen = LeadMovesTest.by(CLERK, () -> leads.counts(CLERK).get(LeadView.WAITING));
    int all = LeadMovesTest.by(PROSECUTOR, () -> leads.counts(PROSECUTOR).get(LeadView.WAITING));
    assertThat(all - seen).isEqualTo(3);
    jdbc.sql("update screening.party set sealed = false where id = ?").param(party).update();
    mvc.perform(get("/leads/" + ofCase(other).get(0)).with(as(CLERK))).andExpect(status().isOk());
    mvc.perform(get("/leads/" + before).with(as(CLERK))).andExpect(status().isOk());
  }

  @Test
  @DisplayName("认定是哪一个当事人：由检察官凭编号；不知道年龄的，书记员只看到“某某”")
  void aPersonSaysWhoItIs() throws Exception {
    String caseNo =
        jdbc.sql("select case_no from screening.party where party_no = 'P-1'")
            .query(String.class)
            .single();
    for (String one : List.of(caseNo, caseNo, "民008")) {
      bring(BUREAU, key(), body("women", one, "\"person\":" + person("刘小凤", "")))
          .andExpect(status().isCreated());
    }
    List<Long> brought = ofCase(caseNo);
    long id = brought.get(brought.size() - 2);
    mvc.perform(get("/leads/" + id).with(as(CLERK)))
        .andExpect(content().string(containsString("某某")))
        .andExpect(content().string(not(containsString("刘*凤"))));
    String match = "{\"act\":\"MATCH\",\"version\":2,\"partyNo\":\"%s\",\"words\":\"住址和案卷一致\"}";
    work(PROSECUTOR, id, "{\"act\":\"TAKE\",\"version\":1}").andExpect(status().isOk());
    decide(PROSECUTOR, id, match.formatted("P-99"))
        .andExpect(jsonPath("$.code").value("LEADS_PARTY_UNKNOWN"));
    decide(PROSECUTOR, id, match.formatted("P-1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.partyId").isNotEmpty());
    long other = brought.get(brought.size() - 1);
    work(PROSECUTOR, other, "{\"act\":\"TAKE\",\"version\":1}").andExpect(status().isOk());
    long elsewhere = ofCase("民008").get(0);
    work(PROSECUTOR, elsewhere, "{\"act\":\"TAKE\",\"version\":1}").andExpect(status().isOk());
    decide(PROSECUTOR, elsewhere, match.formatted("P-1"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("LEADS_PARTY_OF_OTHER_CASE"));
    decide(PROSECUTOR, other, match.formatted("P-1"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("LEADS_PARTY_TAKEN"));
  }

  @Test
  @DisplayName("姓名分两行、太长，键带空格、太长、是号码：都不收，一条也没有")
  void namesAndKeysArePlain() throws Exception {
    int before = jdbc.sql("select count(*) from leads.lead").query(Integer.class).single();
    for (String name : List.of("李秀英\\n又名", "李".repeat(61))) {
      bring(BUREAU, key(), body("women", "民020", "\"person\":" + person(name, "")))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.code").value("LEADS_NAME_UNUSABLE"));
    }
    for (String key : List.of("a b", "k".repeat(101), "990123196001010012")) {
      bring(BUREAU, key, body("women", "民020", "\"person\":" + person("李秀英", "")))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.code").value("LEADS_KEY_MISSING"));
    }
    assertThat(jdbc.sql("select count(*) from leads.lead").query(Integer.class).single())
        .isEqualTo(before);
  }

  private ResultActions decide(Officer officer, long id, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/leads/" + id + "/decisions")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(officer)));
  }

  @Test
  @DisplayName("页面登记一条：填错了留在页面上说清楚，填对了给回执")
  void byHand() throws Exception {
    mvc.perform(
            post("/leads")
                .param("source", "applicant")
                .param("name", "吴建国")
                .param("known", "")
                .param("key", key())
                .with(csrf())
                .with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("error-summary")));
    mvc.perform(
            post("/leads")
                .param("source", "applicant")
                .param("name", "吴建国")
                .param("known", "伤了以后不能做工")
                .param("key", key())
                .with(csrf())
                .with(as(CLERK)))
        .andExpect(redirectedUrl("/leads/new"));
  }
}
