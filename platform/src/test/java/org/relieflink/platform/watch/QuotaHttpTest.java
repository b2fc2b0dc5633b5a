package org.relieflink.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("额度：用完了一句话说清，接口有代码，自己看得到还剩多少")
class QuotaHttpTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Quotas quotas;
  private long hit;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    hit =
        screening
            .findPartyByNumber("P-3", DemoAccounts.PROSECUTOR)
            .orElseThrow()
            .hits()
            .get(0)
            .hitId();
  }

  private static Officer officer(String number, Role role) {
    return new Officer(number, "某人", role, Unit.of(DemoAccounts.PLACE, null));
  }

  private ResultActions lookUp(Officer officer) throws Exception {
    return mvc.perform(
        post("/api/v1/look-ups")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"citizenId\":\""
                    + SmallCounty.WIFE
                    + "\",\"purpose\":\"reception\",\"caseNo\":\"窗口-1\"}")
            .with(as(officer)));
  }

  @Tag("asvs-2.3.2")
  @Test
  @DisplayName("书记员第四十一次查人：429，代码不变，说明几时重新开始；页面上也一样；留痕")
  void theFortyFirstLookUp() throws Exception {
    Officer clerk = officer("QH0101", Role.CLERK);
    for (int i = 0; i < 40; i++) {
      lookUp(clerk).andExpect(status().isOk());
    }
    lookUp(clerk)
        .andExpect(status().isTooManyRequests())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("WATCH_QUOTA_USED_UP"))
        .andExpect(jsonPath("$.detail").value(containsString("明天零时")));
    mvc.perform(
            post("/screening/look-up")
                .param("citizenId", SmallCounty.WIFE)
                .param("purpose", "reception")
                .param("caseNo", "窗口-1")
                .with(as(clerk))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("今天查人的额度是 40")))
        .andExpect(content().string(containsString("今天还能查 0 次")));
    assertThat(count("PERSON_LOOKED_UP", clerk)).isEqualTo(40);
    assertThat(count("QUOTA_USED_UP", clerk)).isEqualTo(2);
  }

  private long count(String action, Officer officer) {
    return jdbc.sql("select count(*) from trail.entry where action = ? and officer = ?")
        .params(action, officer.staffNumber())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("看全号二十次以后不再给；导出的行数也数着")
  void revealsAndExportsCount() throws Exception {
    Officer prosecutor = officer("QH0217", Role.PROSECUTOR);
    quotas.take(prosecutor, QuotaDeed.REVEAL, 19).orThrow();
    reveal(prosecutor).andExpect(status().isOk());
    reveal(prosecutor).andExpect(status().isTooManyRequests());
    mvc.perform(get("/screening/hits.xlsx").with(as(prosecutor))).andExpect(status().isOk());
    mvc.perform(get("/api/v1/quota").with(as(prosecutor)))
        .andExpect(jsonPath("$[?(@.deed=='EXPORT_ROWS')].used").value(4))
        .andExpect(jsonPath("$[?(@.deed=='REVEAL')].left").value(0));
    quotas.take(prosecutor, QuotaDeed.EXPORT_ROWS, 195).orThrow();
    mvc.perform(get("/screening/hits.xlsx").with(as(prosecutor)))
        .andExpect(status().isTooManyRequests());
  }

  private ResultActions reveal(Officer officer) throws Exception {
    return mvc.perform(
        post("/screening/hits/" + hit + "/full-numbers")
            .param("reason", "与卷宗核对证号")
            .with(as(officer))
            .with(csrf()));
  }

  @Test
  @DisplayName("没有额度的角色看到一句话，没登录的先登录")
  void othersReadThatTheyHaveNone() throws Exception {
    mvc.perform(get("/watch/quota").with(as(DemoAccounts.SECURITY_ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("您的角色没有额度")));
    mvc.perform(get("/api/v1/quota")).andExpect(status().isUnauthorized());
  }
}
