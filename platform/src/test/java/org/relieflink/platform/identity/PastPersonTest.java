package org.relieflink.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("人员档案看过去：那天的记录、那天的户、那时已经作出的决定；页上写明看的不是现在")
class PastPersonTest extends ServerTest {
  private static final String PERSON = "/persons/" + ChangedCounty.REGISTER;
  private static final String API = "/api/v1" + PERSON;

  @Autowired HardshipPool pool;
  @Autowired People people;
  @Autowired IdentityDecisions decisions;

  /** Lists that came in on 09-20; the merge was decided on 10-05 and taken back on 10-20. */
  @BeforeAll
  void months(@TempDir Path folder) throws Exception {
    ChangedCounty.fill(pool, folder);
    jdbc.sql("update pool.record set known_from = timestamptz '2026-09-20 09:00+08'").update();
    Ground ground = new Ground("relief_case", "云检刑申〔2026〕1号");
    people.open(DemoAccounts.PROSECUTOR, ChangedCounty.REGISTER, ground).orThrow();
    Decision merged =
        decisions
            .decide(
                DemoAccounts.PROSECUTOR,
                new NewDecision(
                    DecisionKind.MERGE,
                    ChangedCounty.REGISTER,
                    ChangedCounty.NO_NUMBER,
                    "号码没录，住址家人相同",
                    0))
            .orThrow();
    Decision undone =
        decisions
            .undo(
                DemoAccounts.PROSECUTOR,
                new NewUndo(ChangedCounty.REGISTER, merged.id(), "残联说不是", merged.id()))
            .orThrow();
    jdbc.sql("alter table identity.decision disable trigger user").update();
    for (var at : List.of(new At(merged.id(), "2026-10-05"), new At(undone.id(), "2026-10-20"))) {
      jdbc.sql("update identity.decision set at = cast(? as timestamptz) where id = ?")
          .params(at.day + " 10:00+08", at.decision)
          .update();
    }
    jdbc.sql("alter table identity.decision enable trigger user").update();
  }

  private record At(long decision, String day) {}

  private ResultActions ask(String onDay, String knownDay) throws Exception {
    return mvc.perform(
        get(API)
            .param("onDay", onDay)
            .param("knownDay", knownDay)
            .with(as(DemoAccounts.PROSECUTOR)));
  }

  @Test
  @DisplayName("合并作出以前一条记录；作出以后两条，另一条的档案也打开过才看得到；撤销以后又一条；现在的档案不受影响")
  void decisionsCountFromTheirDay() throws Exception {
    ask("2026-10-01", "2026-10-01")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.past.onDay").value("2026-10-01"))
        .andExpect(jsonPath("$.records", hasSize(1)))
        .andExpect(jsonPath("$.history", hasSize(0)));
    ask("2026-10-10", "2026-10-10")
        .andExpect(jsonPath("$.records", hasSize(1))); // the other is somebody else by now
    people
        .open(
            DemoAccounts.PROSECUTOR,
            ChangedCounty.NO_NUMBER,
            new Ground("relief_case", "云检刑申〔2026〕1号"))
        .orThrow();
    ask("2026-10-10", "2026-10-10")
        .andExpect(jsonPath("$.records", hasSize(2)))
        .andExpect(jsonPath("$.history", hasSize(1)));
    ask("2026-10-10", "2026-10-25")
        .andExpect(jsonPath("$.records", hasSize(1)))
        .andExpect(jsonPath("$.history", hasSize(2)));
    mvc.perform(get(API).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(jsonPath("$.past").value(org.hamcrest.Matchers.nullValue()));
  }

  @Test
  @DisplayName("名单交来以前什么也不知道；以后的日子、看不懂的日子不收，都说怎么办")
  void daysThatDoNotAnswer() throws Exception {
    ask("2026-09-10", "2026-09-10")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("IDENTITY_NOT_THEN"));
    ask("2070-01-01", "").andExpect(jsonPath("$.code").value("IDENTITY_DAY_NOT_YET"));
    ask("去年", "").andExpect(jsonPath("$.code").value("IDENTITY_DAY_UNREADABLE"));
    mvc.perform(get(PERSON).param("onDay", "2070-01-01").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("只能看过去的日子")))
        .andExpect(content().string(not(containsString("这是过去"))));
  }

  @Test
  @DisplayName("页面写明是过去，不能在过去里作决定、不能导出；号码仍遮着；没打开的人看不了；留痕写着哪一天")
  void thePageSaysItIsThePast() throws Exception {
    mvc.perform(
            get(PERSON)
                .param("onDay", "2026-10-10")
                .param("knownDay", "2026-10-10")
                .with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("这是过去：2026-10-10 那天的情况，以 2026-10-10 本系统所知为准")))
        .andExpect(content().string(containsString("刘*凤")))
        .andExpect(content().string(not(containsString("sheet.pdf"))))
        .andExpect(content().string(not(containsString("undo-reason"))))
        .andExpect(content().string(not(containsString("刘小凤"))));
    mvc.perform(get(PERSON).param("onDay", "2026-10-10").with(as(DemoAccounts.CHIEF)))
        .andExpect(content().string(containsString("先说明为什么看")));
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = 'PERSON_FILE_SEEN'"
                        + " and result like '%2026-10-10 2026-10-10'")
                .query(Long.class)
                .single())
        .isPositive();
  }
}
