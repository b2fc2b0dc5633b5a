package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.LivingCounty.Person;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("命中页说什么会改变结论；碰撞页说哪些没有比到")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HitAndRunPagesTest extends ServerTest {
  private static final int NAMESAKES = 60;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @TempDir static Path folder;

  @BeforeAll
  void county() throws IOException {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
  }

  private long run() {
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    return run;
  }

  private long hitOf(String partyNo) {
    return screening
        .findPartyByNumber(partyNo, DemoAccounts.PROSECUTOR)
        .orElseThrow()
        .hits()
        .get(0)
        .hitId();
  }

  @Test
  @Order(1)
  @DisplayName("命中页列出：哪一项核实为另一种结果，结论就变；只说结果，不露证号")
  void theHitSaysWhatWouldChangeIt() throws Exception {
    run();
    long hit = hitOf("P-3");
    mvc.perform(get("/screening/hits/" + hit).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("什么会改变这个结论")))
        .andExpect(content().string(containsString("结论变为")))
        .andExpect(content().string(not(containsString(SmallCounty.VETERAN))));
    mvc.perform(get("/api/v1/hits/" + hit + "/changes").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("answered"))
        .andExpect(jsonPath("$.changes.length()").value(greaterThan(0)))
        .andExpect(jsonPath("$.changes[0].outcome").isNotEmpty())
        .andExpect(jsonPath("$.changes[0].level").isNotEmpty());
    mvc.perform(get("/api/v1/hits/999999/changes").with(as(DemoAccounts.CLERK)))
        .andExpect(status().isNotFound());
  }

  @Test
  @Order(2)
  @DisplayName("家里人命中：最弱的一步是同一户的，说明要核户籍关系")
  void aFamilyHitRestsOnTheHousehold() throws Exception {
    mvc.perform(get("/screening/hits/" + hitOf("P-1")).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("关系核实了，结论才会变")));
    mvc.perform(
            get("/screening/hits/" + hitOf("P-1"))
                .cookie(new Cookie("relief-lang", "en"))
                .with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("What would change this outcome")));
  }

  @Test
  @Order(3)
  @DisplayName("没有过大的分块，也写明：都比过了")
  void nothingLeftOutIsSaidToo() throws Exception {
    mvc.perform(get("/screening/runs/" + run()).with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString("没有过大的分块")));
  }

  @Test
  @Order(4)
  @DisplayName("六十个同姓同日出生的人：哪项线索的块过大、多少条没有经它比对，页面和接口都写明")
  void whatACapLeftOutIsNeverSilent() throws Exception {
    List<Person> namesakes = new ArrayList<>();
    for (int i = 0; i < NAMESAKES; i++) {
      namesakes.add(
          new Person(
              "W-%04d".formatted(i),
              "王" + "建志春来明福".charAt(i / 10) + "国强生远海山林平安东".charAt(i % 10),
              "19600606",
              SmallCounty.id("99012319600606", 101 + i),
              "石湖乡南岭村",
              1 + i % 9));
    }
    LivingCounty.add(pool, folder, "2026-11-20", namesakes);
    long run = run();
    RunReport report = screening.findRun(run).orElseThrow();
    int left = report.capped().stream().mapToInt(capped -> capped.notCompared()).sum();
    assertThat(left).isPositive();
    mvc.perform(get("/screening/runs/" + run).with(as(DemoAccounts.CLERK)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("过大的分块"),
                        containsString("共 " + left + " 条"),
                        containsString("<th role=\"rowheader\" scope=\"row\">出生日期</th>"))));
    mvc.perform(
            get("/screening/runs/" + run)
                .cookie(new Cookie("relief-lang", "en"))
                .with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString("date of birth")));
    mvc.perform(get("/api/v1/runs/" + run).with(as(DemoAccounts.CLERK)))
        .andExpect(jsonPath("$.result.cause").value("asked"))
        .andExpect(jsonPath("$.result.cappedBlocks[0].notCompared").value(greaterThan(0)));
  }
}
