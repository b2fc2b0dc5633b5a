package org.relieflink.platform.leads;

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
import java.time.Year;
import java.util.List;
import java.util.Map;
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
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.RunPublished;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.screening.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("从命中到线索：分流、推翻要依据、数据变了自动结束和重开、有没有漏")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadsOfHitsTest extends ServerTest {
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer CLERK = DemoAccounts.CLERK;

  @Autowired Leads leads;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Duties duties;
  @Autowired ApplicationEventPublisher events;

  private long run;

  @BeforeAll
  void collided(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), CLERK).orThrow();
    run = screening.startRun(null, CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
  }

  private PartyFile party(String number) {
    return screening.findPartyByNumber(number, PROSECUTOR).orElseThrow();
  }

  private List<Long> unled(Officer officer) {
    return LeadMovesTest.by(officer, () -> leads.unled(officer)).stream()
        .map(UnledParty::partyId)
        .toList();
  }

  private Outcome<List<Long>> triage(List<Long> parties, LeadMove move) {
    return LeadMovesTest.by(PROSECUTOR, () -> leads.triage(PROSECUTOR, parties, move));
  }

  private Lead lead(long id) {
    return LeadMovesTest.by(PROSECUTOR, () -> leads.find(PROSECUTOR, id)).orElseThrow();
  }

  private Lead act(long id, LeadMove move) {
    return LeadMovesTest.by(PROSECUTOR, () -> leads.act(PROSECUTOR, id, move)).orThrow();
  }

  private Lead act(Lead lead, LeadAct act) {
    return act(lead.id(), LeadMove.of(act, lead.version()).saying("看过案卷"));
  }

  private static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  /** Hits of a party as the list after a change would leave them, then the run is published. */
  private void hits(long party, boolean current) {
    jdbc.sql("update screening.hit set is_current = ? where party_id = ?")
        .params(current, party)
        .update();
    published();
  }

  private void published() {
    events.publishEvent(new RunPublished(run));
  }

  @Test
  @Order(1)
  @DisplayName("有命中没有线索的都列出来；书记员看得到、不能分流")
  void whatHasNoLead() throws Exception {
    List<Long> unled = unled(PROSECUTOR);
    assertThat(unled).contains(party("P-1").id(), party("P-2").id());
    assertThat(unled).doesNotContain(party("P-4").id());
    mvc.perform(get("/leads/triage").with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("SET_ASIDE"))));
    mvc.perform(post("/leads/triage").with(csrf()).with(as(CLERK)))
        .andExpect(status().isForbidden());
    LeadCoverage own = LeadMovesTest.by(PROSECUTOR, () -> leads.coverage(PROSECUTOR)).get(0);
    assertThat(own.unled()).isEqualTo(unled.size());
  }

  @Test
  @Order(2)
  @DisplayName("开线索：一个人一条，再开一次说刷新；时限进职责台账")
  void opened() throws Exception {
    long wife = party("P-1").id();
    mvc.perform(
            post("/leads/triage")
                .param("party", Long.toString(wife))
                .param("act", "OPEN")
                .param("version", "0")
                .with(csrf())
                .with(as(PROSECUTOR)))
        .andExpect(redirectedUrl("/leads/triage"));
    assertThat(unled(PROSECUTOR)).doesNotContain(wife);
    assertThat(refusal(triage(List.of(wife), LeadMove.of(LeadAct.OPEN, 0))))
        .isEqualTo(LeadsRefusal.NO_HIT);
    assertThat(
            duties.matters(PROSECUTOR, "take-lead", Year.now(java.time.ZoneId.of("Asia/Shanghai"))))
        .anyMatch(one -> one.run().href().equals("/leads/" + ofParty(wife)));
    mvc.perform(get("/leads/" + ofParty(wife)).with(as(PROSECUTOR)))
        .andExpect(content().string(containsString("刘*凤")))
        .andExpect(content().string(containsString("/screening/hits/")));
  }

  private long ofParty(long party) {
    return jdbc.sql("select id from leads.lead where party_id = ?")
        .param(party)
        .query(Long.class)
        .single();
  }

  @Test
  @Order(3)
  @DisplayName("没有人接、命中都没有了：自动结束，写明是哪一次；命中回来自动重开")
  void lapsesAndComesBack() {
    long wife = party("P-1").id();
    long id = ofParty(wife);
    hits(wife, false);
    Lead gone = lead(id);
    assertThat(gone.state()).isEqualTo(LeadState.CLOSED);
    assertThat(gone.last().act()).isEqualTo(LeadAct.LAPSE);
    assertThat(gone.last().cause()).startsWith("run-" + run + " ").hasSizeGreaterThan(8);
    published();
    assertThat(lead(id).version()).isEqualTo(gone.version());
    LeadCoverage own = LeadMovesTest.by(PROSECUTOR, () -> leads.coverage(PROSECUTOR)).get(0);
    assertThat(own.unreasoned()).isEqualTo(1);
    hits(wife, true);
    assertThat(lead(id).state()).isEqualTo(LeadState.NEW);
    assertThat(lead(id).last().act()).isEqualTo(LeadAct.REVIVE);
  }

  @Test
  @Order(4)
  @DisplayName("还剩一条命中（哪怕是家里人的、说不准的）：不结束")
  void neverClosesTooEarly() {
    long wife = party("P-1").id();
    assertThat(party("P-1").hits()).hasSizeGreaterThan(1);
    long kept = party("P-1").hits().get(0).hitId();
    jdbc.sql("update screening.hit set is_current = false where party_id = ? and id <> ?")
        .params(wife, kept)
        .update();
    jdbc.sql("update screening.hit set state = 'unsure' where id = ?").param(kept).update();
    published();
    assertThat(lead(ofParty(wife)).state()).isEqualTo(LeadState.NEW);
    jdbc.sql("update screening.hit set state = 'open', is_current = true where party_id = ?")
        .param(wife)
        .update();
    published();
  }

  @Test
  @Order(5)
  @DisplayName("有人接了：命中没有了只提醒；没有依据、没答完题，交办不算数")
  void markedAndOverridden() {
    long wife = party("P-1").id();
    long id = ofParty(wife);
    act(lead(id), LeadAct.TAKE);
    hits(wife, false);
    Lead marked = lead(id);
    assertThat(marked.state()).isEqualTo(LeadState.TAKEN);
    assertThat(marked.groundGone()).isTrue();
    Lead checked = act(marked, LeadAct.CHECK);
    LeadMove hand = LeadMove.of(LeadAct.HAND, checked.version());
    assertThat(refusal(tried(id, hand))).isEqualTo(LeadsRefusal.EVIDENCE_MISSING);
    LeadMove evidence = hand.saying("走访看到家里没有劳动力");
    assertThat(refusal(tried(id, evidence))).isEqualTo(LeadsRefusal.QUESTION_UNANSWERED);
    Map<String, String> some = Map.of("looked", "yes", "asked", "no");
    assertThat(refusal(tried(id, evidence.answering(some))))
        .isEqualTo(LeadsRefusal.QUESTION_UNANSWERED);
    Map<String, String> all = Map.of("looked", "yes", "asked", "no", "kept", "yes");
    assertThat(act(id, evidence.answering(all)).state()).isEqualTo(LeadState.HANDED);
    assertThat(
            jdbc.sql("select count(*) from leads.answer where lead_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    hits(wife, true);
    assertThat(lead(id).groundGone()).isFalse();
    assertThat(lead(id).state()).isEqualTo(LeadState.HANDED);
  }

  private Outcome<Lead> tried(long id, LeadMove move) {
    return LeadMovesTest.by(PROSECUTOR, () -> leads.act(PROSECUTOR, id, move));
  }

  @Test
  @Order(6)
  @DisplayName("搁下要理由、依据、每题都答；来了新的强命中，自动重开")
  void setAside() {
    long girl = party("P-2").id();
    LeadMove aside = LeadMove.of(LeadAct.SET_ASIDE, 0);
    assertThat(refusal(triage(List.of(girl), aside))).isEqualTo(LeadsRefusal.REASON_MISSING);
    LeadMove reasoned = aside.because("no-hardship-by-case");
    assertThat(refusal(triage(List.of(girl), reasoned))).isEqualTo(LeadsRefusal.EVIDENCE_MISSING);
    LeadMove evidence = reasoned.saying("走访过，生活没有受影响");
    assertThat(refusal(triage(List.of(girl), evidence)))
        .isEqualTo(LeadsRefusal.QUESTION_UNANSWERED);
    Map<String, String> all = Map.of("looked", "yes", "asked", "yes", "kept", "yes");
    long id = triage(List.of(girl), evidence.answering(all)).orThrow().get(0);
    assertThat(lead(id).state()).isEqualTo(LeadState.CLOSED);
    published();
    assertThat(lead(id).state()).isEqualTo(LeadState.CLOSED);
    jdbc.sql(
            """
            update screening.hit set fingerprint = 'other' || fingerprint, level = 'auto'
            where party_id = ? and is_current
            """)
        .param(girl)
        .update();
    published();
    assertThat(lead(id).state()).isEqualTo(LeadState.NEW);
    assertThat(lead(id).last().act()).isEqualTo(LeadAct.REVIVE);
  }

  @Test
  @Order(7)
  @DisplayName("有人把命中都判成不是：只提醒，由人结束")
  void aVerdictOnlyMarks() {
    long girl = party("P-2").id();
    for (PartyFile.PartyHit hit : party("P-2").hits()) {
      LeadMovesTest.by(
              PROSECUTOR,
              () -> screening.decide(hit.hitId(), Verdict.DIFFERENT, "k" + hit.hitId(), PROSECUTOR))
          .orThrow();
    }
    Lead lead = lead(ofParty(girl));
    assertThat(lead.state()).isEqualTo(LeadState.NEW);
    assertThat(lead.groundGone()).isTrue();
    assertThat(lead.last().cause()).startsWith("hit-");
  }

  @Test
  @Order(8)
  @DisplayName("人结束了的线索，来了没见过的强命中：自动重开，不会从此没有人看")
  void whatAPersonClosedComesBack() {
    long girl = party("P-2").id();
    long id = ofParty(girl);
    LeadMove close = LeadMove.of(LeadAct.CLOSE, lead(id).version());
    assertThat(act(id, close.because("not-the-person").saying("核过户口")).state())
        .isEqualTo(LeadState.CLOSED);
    published();
    assertThat(lead(id).state()).isEqualTo(LeadState.CLOSED);
    jdbc.sql(
            """
            update screening.hit set fingerprint = 'new' || fingerprint, level = 'auto', state = 'open'
            where party_id = ? and is_current
            """)
        .param(girl)
        .update();
    published();
    assertThat(lead(id).state()).isEqualTo(LeadState.NEW);
    assertThat(lead(id).last().act()).isEqualTo(LeadAct.REVIVE);
  }
}
