package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.law.Circumstances;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.screening.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("从碰撞到意见")
class FromScreeningTest extends ServerTest {
  @Autowired private Opinions opinions;
  @Autowired private HardshipPool pool;
  @Autowired private Screening screening;

  @Test
  @DisplayName("四岁女孩：名单命中曾祖父，由人确认，登记时已填好类别和出处，算出金额")
  void from_the_hit_to_the_amount(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    assertThat(screening.await(run.runId(), Duration.ofSeconds(60)).published()).isTrue();
    var girl = screening.findPartyByNumber("P-2", DemoAccounts.PROSECUTOR).orElseThrow();
    String at = "/opinions/" + girl.id();
    mvc.perform(get(at).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(not(containsString("农业农村局名单"))));
    screening
        .decide(girl.hits().get(0).hitId(), Verdict.SAME, "k1", DemoAccounts.PROSECUTOR)
        .orThrow();
    mvc.perform(get(at).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("孙*涵")))
        .andExpect(content().string(containsString("农业农村局名单（曾祖父")));
    mvc.perform(get(at).with(as(DemoAccounts.CLERK))).andExpect(status().isNotFound());
    mvc.perform(
            post(at)
                .with(csrf())
                .with(as(DemoAccounts.PROSECUTOR))
                .param("birthDate", "2022-05-19")
                .param("asOf", "2026-11-19")
                .param("type", "minor")
                .param("fault", "none")
                .param("harmedOn", "2026-03-12")
                .param("class0", "建档立卡低收入户")
                .param("classSource0", "农业农村局名单"))
        .andExpect(status().is3xxRedirection());
    long id = opinions.findOfParty(girl.id()).orElseThrow();
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("34,000 元")))
        .andExpect(content().string(containsString("/opinion/" + id + "/ledger")));
    mvc.perform(post("/opinion/" + id + "/ledger").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/harms?day=2026-03-12"));
    var wife = screening.findPartyByNumber("P-1", DemoAccounts.PROSECUTOR).orElseThrow();
    FactsFile file = OpinionSamples.file("case-two-four-year-old");
    Circumstances harmed = Circumstances.NONE.harmed(LocalDate.of(2026, 3, 12));
    FactsFile dated = new FactsFile(file.facts().with(harmed), file.choices());
    var order = new NewCandidate(wife.id(), "刘小凤", dated);
    toTheLedger(opinions.open(order, DemoAccounts.PROSECUTOR).id());
  }

  /** The list names the victim of the case: nobody types the number, no address carries it. */
  private void toTheLedger(long id) throws Exception {
    Object ticket =
        mvc.perform(
                post("/opinion/" + id + "/ledger").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
            .andExpect(redirectedUrl("/harms"))
            .andReturn()
            .getFlashMap()
            .get("ticket");
    assertThat(ticket).isNotNull();
    mvc.perform(get("/harms").flashAttr("ticket", ticket).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("2026-03-12")))
        .andExpect(content().string(containsString("990123********4026")))
        .andExpect(content().string(not(containsString(SmallCounty.WIFE))));
  }

  @Test
  @DisplayName("已登记的当事人直接到意见；没有这个当事人，说清楚")
  void known_and_unknown_parties() throws Exception {
    var order = new NewCandidate(4711L, "周*禾", OpinionSamples.file("case-two-four-year-old"));
    long id = opinions.open(order, DemoAccounts.PROSECUTOR).id();
    mvc.perform(get("/opinions/4711").with(as(DemoAccounts.CLERK)))
        .andExpect(redirectedUrl("/opinion/" + id));
    mvc.perform(get("/opinions/4711/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/opinion/" + id + "/amount"));
    mvc.perform(post("/opinions/4711").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/opinion/" + id));
    mvc.perform(get("/opinions/999999").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("没有这个当事人")));
    assertThat(opinions.findOfParty(4711)).contains(id);
  }
}
