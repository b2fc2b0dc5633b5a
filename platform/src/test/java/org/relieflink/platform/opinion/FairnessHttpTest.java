package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.Choices;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("同案比较：像不像有写明的距离，在幅度以外要写理由，看不到的不比")
class FairnessHttpTest extends ServerTest {
  private static final String WHY = "伤情特别重，要长期康复";

  private static final Officer COLLEAGUE =
      new Officer("YX0218", "周检察官", Role.PROSECUTOR, Unit.of(DemoAccounts.PLACE, null));
  private static final Officer CITY =
      new Officer("SZ0217", "市院检察官", Role.PROSECUTOR, Unit.of("990100", null));
  private static final Officer CITY_CLERK =
      new Officer("SZ0101", "市院书记员", Role.CLERK, Unit.of("990100", null));

  @Autowired Opinions opinions;
  @Autowired FairnessGauge gauge;

  @BeforeAll
  void sixLikeCases() {
    for (Officer officer : List.of(DemoAccounts.PROSECUTOR, COLLEAGUE)) {
      for (int more = 0; more < 6; more++) {
        opinions.propose(opened(file(Facts.Fault.NONE)), 1, officer).orThrow();
      }
    }
    opinions.propose(opened(file(Facts.Fault.NONE)), 1, DemoAccounts.CHIEF).orThrow();
  }

  /** The four-year-old; equal responsibility halves the amount to 20,000. */
  private static FactsFile file(Facts.Fault fault) {
    FactsFile file = OpinionSamples.file("case-two-four-year-old");
    return new FactsFile(file.facts().withFault(fault), file.choices());
  }

  private long opened(FactsFile file) {
    return opinions.open(NewCandidate.of(file), DemoAccounts.PROSECUTOR).id();
  }

  private ResultActions save(long id, String reason) throws Exception {
    return mvc.perform(
        post("/opinion/" + id + "/amount")
            .with(csrf())
            .with(as(DemoAccounts.PROSECUTOR))
            .param("base", "1")
            .param("case_type", "10")
            .param("case_type-reason", "父亲死亡，最有利于未成年人")
            .param("hardship", "10")
            .param("hardship-reason", "低收入户，无其他收入")
            .param("supplement", "6")
            .param("supplement-reason", "母亲未尽责，有曾祖父母抚养")
            .param("like-reason", reason));
  }

  @Test
  @DisplayName("在幅度以外：不写理由存不了，写了存得下，和建议在一起，复算照样一致")
  void outsideWantsAReason() throws Exception {
    long id = opened(file(Facts.Fault.EQUAL));
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("在幅度以外，请写明理由")))
        .andExpect(content().string(containsString("id=\"like-reason\"")));
    save(id, "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("#like-reason")));
    save(id, "见 990123201805164027 的材料").andExpect(status().isUnprocessableContent());
    assertThat(opinions.proposals(id)).isEmpty();
    assertThat(opinions.versions(id)).hasSize(1);
    save(id, WHY).andExpect(redirectedUrl("/opinion/" + id + "/amount"));
    SavedProposal saved = opinions.proposals(id).get(0);
    assertThat(saved.compared()).isNotNull();
    assertThat(saved.compared().reason()).isEqualTo(WHY);
    assertThat(saved.compared().count()).isGreaterThanOrEqualTo(6);
    assertThat(opinions.replay(saved).name()).isEqualTo("SAME");
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(containsString(WHY)));
  }

  @Test
  @DisplayName("接口也一样：没有理由 422，写了 201")
  void theApiWantsItToo() throws Exception {
    long id = opened(file(Facts.Fault.EQUAL));
    String at = "/api/v1/opinions/" + id + "/proposals?base=1";
    mvc.perform(get("/api/v1/opinions/" + id + "/fairness").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(jsonPath("$.reasonWanted").value(true))
        .andExpect(jsonPath("$.bands[0].medianFen").value(4_000_000))
        .andExpect(jsonPath("$.bands[0].outside").value(true))
        .andExpect(jsonPath("$.bands[1].seen").value(false))
        .andExpect(jsonPath("$.bands[1].count").value(0))
        .andExpect(jsonPath("$.nearest[0].distance").value(0));
    mvc.perform(post(at).with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("OPINION_LIKE_REASON_MISSING"));
    mvc.perform(post(at).param("reason", WHY).with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isCreated());
  }

  @Test
  @DisplayName("在幅度以内：不用理由；同样的案件距离是零，写明哪里一样")
  void withinWantsNothing() throws Exception {
    long id = opened(file(Facts.Fault.NONE));
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("在幅度以内")))
        .andExpect(content().string(containsString("距离 0")))
        .andExpect(content().string(not(containsString("id=\"like-reason\""))));
    save(id, "").andExpect(redirectedUrl("/opinion/" + id + "/amount"));
    assertThat(opinions.proposals(id).get(0).compared().reason()).isEmpty();
  }

  @Test
  @DisplayName("县院的人看不到全市、全省：不比，写明没有比；不是同类的不在里面")
  void onlyWhatTheReaderSees() throws Exception {
    long id = opened(file(Facts.Fault.NONE));
    mvc.perform(get("/opinion/" + id + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("本市、本省的案件不全是您看得到的")));
    FactsFile other = OpinionSamples.file("adult-default-mid");
    long adult = opened(other);
    mvc.perform(get("/opinion/" + adult + "/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("件数少，不作比较")));
  }

  @Test
  @DisplayName("选别的倍数：试算时就看得到在不在幅度里")
  void tryingShowsIt() {
    FactsFile file = file(Facts.Fault.NONE);
    Choices low =
        file.choices().with("case_type", new Choices.Choice(BigDecimal.valueOf(5), "林检察官", "试"));
    Candidate candidate = opinions.find(opened(new FactsFile(file.facts(), low))).orElseThrow();
    Fairness fairness =
        gauge.of(
            candidate,
            opinions.calculate(candidate.version().file()).orThrow(),
            DemoAccounts.PROSECUTOR);
    assertThat(fairness.outside(4_000_000)).isEmpty();
    assertThat(fairness.outside(9_000_000)).isPresent();
    assertThat(fairness.bands().get(0).scope()).isEqualTo(LikeScope.OFFICE);
    assertThat(fairness.bands().get(1).seen()).isFalse();
  }

  @Test
  @DisplayName("市院的检察官看得到全市就比全市，书记员只看本院，就没有全市")
  void asFarAsTheTableLets() throws Exception {
    Candidate candidate = opinions.find(opened(file(Facts.Fault.NONE))).orElseThrow();
    AmountProposal proposal = opinions.calculate(candidate.version().file()).orThrow();
    Fairness seen = gauge.of(candidate, proposal, CITY);
    assertThat(seen.bands()).extracting(Fairness.Band::seen).containsExactly(true, true, false);
    assertThat(seen.bands().get(1).cases().amountsFen()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(gauge.of(candidate, proposal, CITY_CLERK).bands()).noneMatch(Fairness.Band::seen);
    mvc.perform(get("/api/v1/opinions/" + candidate.id() + "/fairness").with(as(CITY)))
        .andExpect(jsonPath("$.bands[1].seen").value(true))
        .andExpect(
            jsonPath("$.bands[1].count").value(seen.bands().get(1).cases().amountsFen().size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "' '", "''"})
  @DisplayName("数据库也不收：在幅度以外、没有理由的建议")
  void theDatabaseSaysItAgain(String reason) {
    long id = opened(file(Facts.Fault.NONE));
    assertThat(
            catchThrowable(
                () ->
                    jdbc.sql(
                            """
                            insert into opinion.proposal (candidate_id, facts_number, pack_id,
                              pack_version, pack_digest, case_type, outcome, amount_fen, content,
                              officer, officer_name, saved_at, like_scope, like_count,
                              like_median_fen, like_percent, like_reason)
                            values (?, 1, '990123', '2025.1', '-', 'minor', 'proposed', 100, '{}',
                              'X', 'X', now(), 'OFFICE', 6, 4000000, 30, %s)
                            """
                                .formatted(reason))
                        .param(id)
                        .update()))
        .hasStackTraceContaining("proposal_outside_wants_reason");
  }

  @Test
  @DisplayName("同案比较的一页：负责人看得到本院和经办人，检察官、审计管理员没有这一页")
  void drift() throws Exception {
    mvc.perform(get("/fairness").with(as(DemoAccounts.CHIEF)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("林检察官 YX0217")))
        .andExpect(content().string(containsString("件数少，说明不了什么")));
    mvc.perform(get("/api/v1/fairness").with(as(DemoAccounts.CHIEF)))
        .andExpect(jsonPath("$.bandPercent").value(30))
        .andExpect(jsonPath("$.lines[?(@.handler == true)].name").isNotEmpty());
    for (Officer officer :
        List.of(DemoAccounts.PROSECUTOR, DemoAccounts.CLERK, DemoAccounts.AUDITOR)) {
      mvc.perform(get("/fairness").with(as(officer))).andExpect(status().isForbidden());
    }
  }
}
