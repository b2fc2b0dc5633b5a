package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("碰撞的页面和接口：谁能做什么，看到多少，留下什么")
class ScreeningHttpTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  private long familyHit;
  private long veteranHit;
  private long wife;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK).orThrow();
    var started = screening.startRun(null, CLERK).orThrow();
    assertThat(screening.await(started.runId(), Duration.ofSeconds(60)).published()).isTrue();
    var wifeFile = screening.findPartyByNumber("P-1", PROSECUTOR).orElseThrow();
    wife = wifeFile.id();
    familyHit = wifeFile.hits().get(0).hitId();
    veteranHit = screening.findPartyByNumber("P-3", PROSECUTOR).orElseThrow().hits().get(0).hitId();
  }

  @Test
  @DisplayName("部门人员和管理员一条命中也看不到；没登录的先登录")
  void othersSeeNothing() throws Exception {
    for (String path : List.of("/screening", "/screening/candidates", "/api/v1/hits")) {
      mvc.perform(get(path).with(as(DemoAccounts.DEPARTMENT_OFFICER)))
          .andExpect(status().isForbidden());
      mvc.perform(get(path).with(as(DemoAccounts.ADMINISTRATOR))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/api/v1/hits")).andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("书记员能看能查能导出，不能判断，也不能看全号")
  void theClerkDoesNotDecide() throws Exception {
    mvc.perform(get("/screening").with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("name=\"verdict\""))));
    mvc.perform(
            post("/screening/hits/" + familyHit + "/dispositions")
                .param("verdict", "same")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/screening/hits/" + familyHit + "/full-numbers")
                .param("reason", "核对")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Tag("asvs-14.2.6")
  @Test
  @DisplayName("列表和比对页里没有一个完整证号；全号要填理由，理由进留痕")
  void numbersAreMaskedUntilAReasonIsGiven() throws Exception {
    mvc.perform(get("/screening").with(as(PROSECUTOR)))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))))
        .andExpect(content().string(containsString("刘*凤")));
    mvc.perform(get("/screening/hits/" + familyHit).with(as(PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("是不是")))
        .andExpect(content().string(not(containsString(SmallCounty.HUSBAND))))
        .andExpect(content().string(not(containsString(SmallCounty.SON))))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))));
    var page = post("/screening/hits/" + veteranHit + "/full-numbers");
    mvc.perform(page.with(as(PROSECUTOR)).with(csrf()))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            post("/screening/hits/" + veteranHit + "/full-numbers")
                .param("reason", "与卷宗核对证号")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("990123195211205")));
    assertThat(trailed("FULL_NUMBER_SEEN")).contains("与卷宗核对证号");
  }

  private List<String> trailed(String action) {
    return jdbc.sql("select purpose from trail.entry where action = :action")
        .param("action", action)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("未成年当事人：书记员的页面上没有她的名字和住址")
  void aChildIsWithheldFromTheClerk() throws Exception {
    mvc.perform(get("/screening?view=minors").with(as(CLERK)))
        .andExpect(content().string(containsString("某某")))
        .andExpect(content().string(not(containsString("孙*涵"))))
        .andExpect(content().string(not(containsString("柳泉镇</td>"))));
    long girl = screening.findPartyByNumber("P-2", PROSECUTOR).orElseThrow().id();
    mvc.perform(get("/screening/parties/" + girl).with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("孙*涵"))))
        .andExpect(content().string(not(containsString("2022-05"))));
  }

  @Test
  @DisplayName("判断以后自动到下一条，十秒内可以撤销；看过的人写在当事人页上")
  void aVerdictLeadsToTheNextHit() throws Exception {
    mvc.perform(
            post("/screening/hits/" + veteranHit + "/dispositions")
                .param("verdict", "same")
                .param("key", "page-1")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(get("/screening?view=decided").with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("是同一人")));
    mvc.perform(
            post("/screening/hits/" + veteranHit + "/dispositions")
                .param("verdict", "withdrawn")
                .param("key", "page-2")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(redirectedUrl("/screening/hits/" + veteranHit));
    mvc.perform(get("/screening/parties/" + wife).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("谁看过")))
        .andExpect(content().string(containsString("陈*国")))
        .andExpect(content().string(containsString("YX0217")));
  }

  @Test
  @DisplayName("批量“是同一人”不能用于拿不准的；没选先选")
  void bulkOnlyForTheSure() throws Exception {
    mvc.perform(
            post("/screening/hits/dispositions")
                .param("verdict", "same")
                .param("key", "bulk-1")
                .with(as(PROSECUTOR))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("还没有选")));
  }

  @Test
  @DisplayName("接口：按游标翻页，下一页写在 Link 里；坏游标、坏条数、坏视图各有代码")
  void theApiPagesByCursor() throws Exception {
    mvc.perform(get("/api/v1/hits?limit=2").with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(header().string("Link", containsString("rel=\"next\"")))
        .andExpect(jsonPath("$.total").value(4))
        .andExpect(jsonPath("$.items.length()").value(2))
        .andExpect(jsonPath("$.items[0].id").isString())
        .andExpect(jsonPath("$.items[0].party.citizenId.masked").exists());
    problem("/api/v1/hits?cursor=abc", 400, "SCREENING_CURSOR_UNKNOWN");
    problem("/api/v1/hits?limit=1000", 400, "SCREENING_LIMIT_OUT_OF_RANGE");
    problem("/api/v1/hits?view=none", 400, "SCREENING_FILTER_UNKNOWN");
    problem("/api/v1/hits/999999", 404, "SCREENING_HIT_UNKNOWN");
    problem("/api/v1/runs/999999", 404, "SCREENING_RUN_UNKNOWN");
  }

  private void problem(String path, int status, String code) throws Exception {
    mvc.perform(get(path).with(as(CLERK)))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value(code));
  }

  @Test
  @DisplayName("接口判断要带键：不带拒绝，同键同内容只记一次")
  void theApiWantsAKey() throws Exception {
    String body = "{\"verdict\":\"unsure\",\"reason\":\"等民政局答复\"}";
    var path = "/api/v1/hits/" + familyHit + "/dispositions";
    mvc.perform(
            post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(as(PROSECUTOR)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("SCREENING_KEY_MISSING"));
    for (int i = 0; i < 2; i++) {
      mvc.perform(
              post(path)
                  .header("Idempotency-Key", "api-1")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body)
                  .with(as(PROSECUTOR)))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.verdict").value("unsure"));
    }
    assertThat(
            jdbc.sql("select count(*) from screening.disposition where idempotency_key = 'api-1'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    screening.decide(familyHit, Verdict.WITHDRAWN, "api-2", PROSECUTOR).orThrow();
  }

  @Test
  @DisplayName("重算：池没变，答案一样")
  void aReplayIsTheSame() throws Exception {
    for (long hit : List.of(familyHit, veteranHit)) {
      mvc.perform(post("/api/v1/hits/" + hit + "/replays").with(as(CLERK)))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.same").value(true))
          .andExpect(jsonPath("$.poolChanged").value(false));
    }
  }

  @Test
  @DisplayName("窗口查人：没有用途和案号不查；只有姓名不查；查到的遮住，查过的留痕")
  void aLookUpNeedsAPurpose() throws Exception {
    lookUp("{\"citizenId\":\"" + SmallCounty.WIFE + "\"}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("SCREENING_PURPOSE_MISSING"));
    lookUp("{\"name\":\"刘小凤\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("SCREENING_LOOK_UP_TOO_LITTLE"));
    lookUp(
            "{\"name\":\"刘小凤\",\"citizenId\":\""
                + SmallCounty.WIFE
                + "\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(content().string(not(containsString(SmallCounty.HUSBAND))));
    assertThat(trailed("PERSON_LOOKED_UP")).contains("reception");
    mvc.perform(
            post("/screening/look-up")
                .param("name", "刘小凤")
                .param("citizenId", SmallCounty.WIFE)
                .param("purpose", "lead_check")
                .param("caseNo", "云检1号")
                .with(as(CLERK))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("丈夫")))
        .andExpect(content().string(containsString("陈*国")));
  }

  private org.springframework.test.web.servlet.ResultActions lookUp(String body) throws Exception {
    return mvc.perform(
        post("/api/v1/look-ups")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(as(CLERK)));
  }

  @Test
  @DisplayName("页面上方查人：打的字只在正文里送，放在地址里不认")
  void whatIsTypedStaysOutOfTheAddress() throws Exception {
    mvc.perform(get("/screening/look-up").param("q", "刘小凤").with(as(CLERK)))
        .andExpect(content().string(not(containsString("刘小凤"))));
    mvc.perform(post("/screening/look-up/typed").param("q", "刘小凤").with(as(CLERK)).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("刘小凤")));
  }

  @Test
  @DisplayName("犯罪嫌疑人有命中也不进候选名单")
  void theAccusedAreNoCandidates() throws Exception {
    String link = "/screening/parties/" + wife;
    mvc.perform(get("/screening/candidates").with(as(PROSECUTOR)))
        .andExpect(content().string(containsString(link)));
    String role = "update screening.party set role = ? where id = ?";
    String victim =
        jdbc.sql("select role from screening.party where id = ?")
            .param(wife)
            .query(String.class)
            .single();
    jdbc.sql(role).params("犯罪嫌疑人", wife).update();
    mvc.perform(get("/screening/candidates").with(as(PROSECUTOR)))
        .andExpect(content().string(not(containsString(link))));
    jdbc.sql(role).params(victim, wife).update();
  }

  @Test
  @DisplayName("导出的候选名单遮住证号，写明谁、何时、截至哪天；导出留痕")
  void anExportIsMaskedAndSigned(@TempDir Path folder) throws Exception {
    byte[] file =
        mvc.perform(get("/screening/candidates.xlsx").with(as(CLERK)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String text = text(folder, file);
    assertThat(text).contains("周书记员").contains("建议").contains("刘*凤").contains("某某");
    assertThat(text).doesNotContain(SmallCounty.WIFE).doesNotContain("孙*涵");
    assertThat(
            jdbc.sql("select count(*) from trail.entry where action = 'CANDIDATES_EXPORTED'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    byte[] evidence =
        mvc.perform(get("/screening/hits/" + veteranHit + "/evidence.xlsx").with(as(CLERK)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(text(folder, evidence)).contains("合计").contains("起点");
  }

  private static String text(Path folder, byte[] file) throws Exception {
    Path saved = Files.write(folder.resolve("export.xlsx"), file);
    StringBuilder text = new StringBuilder();
    try (Table table = TableReader.open(saved)) {
      table.firstSheet().forEachRow(row -> text.append(row.cells()).append('\n'));
    }
    return text.toString();
  }

  @Test
  @DisplayName("上传：坏行一次全报，可下载；同一份再传 409；坏文件 422，一句话说清")
  void uploadsAnswerPlainly() throws Exception {
    String list = "当事人编号,姓名,证件号码\nQ1,甲某,\n,乙某,\nQ3,=cmd(),9.9E+17\n";
    upload(list).andExpect(status().isCreated()).andExpect(jsonPath("$.badRows").value(2));
    upload(list)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("SCREENING_LIST_KNOWN"));
    upload("案号,案由\n1,2\n")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("SCREENING_COLUMNS_MISSING"));
    long id = jdbc.sql("select max(id) from screening.party_list").query(Long.class).single();
    mvc.perform(get("/screening/lists/" + id).with(as(CLERK)))
        .andExpect(content().string(containsString("后几位已丢失")));
    mvc.perform(get("/screening/lists/" + id + "/bad-rows.xlsx").with(as(CLERK)))
        .andExpect(status().isOk());
  }

  private org.springframework.test.web.servlet.ResultActions upload(String text) throws Exception {
    var file =
        new MockMultipartFile("file", "名单.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return mvc.perform(multipart("/api/v1/parties").file(file).with(as(CLERK)));
  }
}
