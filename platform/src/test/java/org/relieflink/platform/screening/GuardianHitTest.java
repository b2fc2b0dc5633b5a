package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportWish;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("监护人是当事人：名单里写了监护人的孩子找得到，写明凭什么，不露证号")
class GuardianHitTest extends ServerTest {
  private static final String GRANDMOTHER = SmallCounty.id("99012319560214", 322);
  private static final String CHILD = SmallCounty.id("99012320150808", 36);

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @TempDir static Path folder;
  private long hit;

  @BeforeAll
  void aChildWhoseGuardianIsAParty() throws IOException {
    Path list = folder.resolve("困境儿童_20261118.csv");
    Files.writeString(
        list,
        String.join(
                "\r\n",
                "儿童编号,儿童姓名,儿童身份证号,性别,出生日期,儿童类别,监护人姓名,监护人身份证号,家庭住址,纳入时间",
                "C-0001,冯小米,"
                    + CHILD
                    + ",女,2015-08-08,事实无人抚养儿童,吴桂英,"
                    + GRANDMOTHER
                    + ",演示省云江市云溪县柳泉镇东山村1组,2024-01-01")
            + "\r\n");
    var batches =
        pool.importFiles(
            List.of(list), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    assertThat(batches).allSatisfy(batch -> assertThat(batch.counts().bad()).isZero());
    Path parties =
        SmallCounty.writeList(
            folder,
            "parties.csv",
            "P-1,云检刑申〔2026〕1号,故意伤害,被害人,吴桂英,女,"
                + GRANDMOTHER
                + ",1956-02-14,990123,演示省云江市云溪县石湖乡南岭村2组,");
    screening.takeList(parties, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    hit =
        screening
            .findPartyByNumber("P-1", DemoAccounts.PROSECUTOR)
            .orElseThrow()
            .hits()
            .get(0)
            .hitId();
  }

  @Test
  @DisplayName("命中页说：被监护人，孩子记录里的监护人号码与当事人相同")
  void thePageNamesTheStep() throws Exception {
    mvc.perform(get("/screening/hits/" + hit).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("是不是吴*英的被监护人？")))
        .andExpect(content().string(containsString("名单写明由其监护")))
        .andExpect(content().string(containsString("确有这层关系")))
        .andExpect(content().string(not(containsString("tag--bad"))))
        .andExpect(content().string(not(containsString("是不是同一人"))))
        .andExpect(content().string(not(containsString(GRANDMOTHER))))
        .andExpect(content().string(not(containsString(CHILD))));
  }

  @Test
  @DisplayName("接口把这一步叫 ward，不叫同户")
  void theApiNamesTheKindOfStep() throws Exception {
    mvc.perform(get("/api/v1/hits/" + hit).with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$..path[0].kind").value("ward"));
  }
}
