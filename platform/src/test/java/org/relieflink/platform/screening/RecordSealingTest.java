package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.HardshipPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("封存：只有本院检察官知道有这个人，别人的列表、计数、导出里都没有")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordSealingTest extends ServerTest {
  private static final Officer CITY =
      new Officer("SJ0001", "市院检察官", Role.PROSECUTOR, Unit.of("990100", null));

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  private long veteran;
  private long hit;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    var file = screening.findPartyByNumber("P-3", DemoAccounts.PROSECUTOR).orElseThrow();
    veteran = file.id();
    hit = file.hits().get(0).hitId();
  }

  private ResultActions seal(Officer officer, boolean sealed, String reason) throws Exception {
    return mvc.perform(
        post("/screening/parties/" + veteran + "/sealing")
            .param("sealed", Boolean.toString(sealed))
            .param("reason", reason)
            .with(as(officer))
            .with(csrf()));
  }

  private String hitsOf(Officer officer) throws Exception {
    return mvc.perform(get("/api/v1/hits").with(as(officer)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void isThere(Officer officer, boolean there) throws Exception {
    int found = there ? 200 : 404;
    mvc.perform(get("/screening/hits/" + hit).with(as(officer))).andExpect(status().is(found));
    assertThat(hitsOf(officer).contains("\"id\":\"" + hit + "\"")).isEqualTo(there);
  }

  @Test
  @Order(1)
  @DisplayName("书记员不能封存，外院检察官也不能；不写理由不行")
  void whoMaySeal() throws Exception {
    seal(DemoAccounts.CLERK, true, "未成年人犯罪记录").andExpect(status().isForbidden());
    seal(CITY, true, "未成年人犯罪记录").andExpect(status().isNotFound());
    seal(DemoAccounts.PROSECUTOR, true, " ").andExpect(status().isUnprocessableContent());
    isThere(DemoAccounts.CLERK, true);
    isThere(CITY, true);
  }

  @Test
  @Order(2)
  @DisplayName("封存以后：书记员和市院的列表、单条、导出里都没有，本院检察官还看得到，写明已封存")
  void sealedIsNotThere() throws Exception {
    long before = Long.parseLong(total(DemoAccounts.CLERK));
    seal(DemoAccounts.PROSECUTOR, true, "未成年人犯罪记录").andExpect(status().isFound());
    isThere(DemoAccounts.CLERK, false);
    isThere(CITY, false);
    isThere(DemoAccounts.PROSECUTOR, true);
    assertThat(Long.parseLong(total(DemoAccounts.CLERK))).isLessThan(before);
    mvc.perform(get("/screening/parties/" + veteran).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("已封存")));
    mvc.perform(get("/screening/candidates").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(not(containsString("丁*海"))));
    mvc.perform(get("/screening/hits/" + hit + "/evidence.xlsx").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isNotFound());
  }

  private String total(Officer officer) throws Exception {
    return hitsOf(officer).replaceAll("(?s).*\"total\":(\\d+).*", "$1");
  }

  @Test
  @Order(3)
  @DisplayName("再碰一次，新的命中也是封存的")
  void aNewRunKeepsTheSeal() {
    long run = screening.startRun(null, DemoAccounts.PROSECUTOR).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    assertThat(
            jdbc.sql("select bool_and(sealed) from screening.hit where party_id = ?")
                .param(veteran)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @Order(4)
  @DisplayName("启封以后又看得到；封存和启封都有留痕，写着理由")
  void openedAgain() throws Exception {
    seal(DemoAccounts.PROSECUTOR, false, "法院通知启封").andExpect(status().isFound());
    mvc.perform(get("/screening/parties/" + veteran).with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk());
    List<String> reasons =
        jdbc.sql("select purpose from trail.entry where action like 'PARTY_%SEALED' order by id")
            .query(String.class)
            .list();
    assertThat(reasons).containsExactly("未成年人犯罪记录", "法院通知启封");
  }
}
