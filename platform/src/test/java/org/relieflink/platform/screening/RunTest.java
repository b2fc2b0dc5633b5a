package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.PartyFile.PartyHit;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("碰撞：交名单、比对、发布、人来判断")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  private static final Duration LONG = Duration.ofSeconds(60);

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    SmallCounty.fillPool(pool, folder);
    var receipt =
        screening
            .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
            .orThrow();
    assertThat(receipt.parties()).isEqualTo(4);
  }

  private RunReport run() {
    var started = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    return screening.await(started.runId(), LONG);
  }

  private PartyFile party(String number) {
    return screening.findPartyByNumber(number, DemoAccounts.PROSECUTOR).orElseThrow();
  }

  @Test
  @Order(1)
  @DisplayName("被害人本人没有记录，通过户籍找到丈夫和儿子的名单")
  void theFamilyIsFoundThroughTheRegister() {
    var report = run();
    assertThat(report.published()).isTrue();
    assertThat(report.parties()).isEqualTo(4);
    assertThat(party("P-1").hits())
        .extracting(PartyHit::relation, PartyHit::hardshipClass, PartyHit::department)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("丈夫", "建档立卡低收入户", "农业农村局"),
            org.assertj.core.groups.Tuple.tuple("儿子", "建档立卡低收入户", "农业农村局"));
    assertThat(party("P-1").supporting()).hasSize(2);
  }

  @Test
  @Order(2)
  @DisplayName("证号录错一位的本人仍能找到，谁也不认识的人没有命中")
  void aMistypedNumberIsStillFound() {
    assertThat(party("P-3").hits())
        .extracting(PartyHit::self, PartyHit::hardshipClass)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "特困人员"));
    assertThat(party("P-4").hits()).isEmpty();
    assertThat(party("P-2").hits()).hasSize(1);
    assertThat(party("P-2").hits().get(0).relation()).startsWith("曾祖父");
  }

  @Test
  @Order(3)
  @DisplayName("同一池、同一名单再碰一次，命中一模一样")
  void aSecondRunGivesTheSameHits() {
    var before = List.of(keys("P-1"), keys("P-2"), keys("P-3"));
    run();
    assertThat(List.of(keys("P-1"), keys("P-2"), keys("P-3"))).isEqualTo(before);
    assertThat(screening.counts().get(HitView.OPEN)).isEqualTo(4L);
  }

  private List<String> keys(String number) {
    return party(number).hits().stream()
        .map(hit -> hit.recordId() + " " + hit.relation() + " " + hit.score() + " " + hit.strong())
        .toList();
  }

  @Test
  @Order(4)
  @DisplayName("人判断以后记下谁、何时；再碰一次，判断还在；撤销后回到待核")
  void verdictsStayAndCanBeWithdrawn() {
    var hit = party("P-3").hits().get(0);
    screening.decide(hit.hitId(), Verdict.SAME, "k1", DemoAccounts.PROSECUTOR).orThrow();
    run();
    var again = party("P-3").hits().get(0);
    assertThat(again.hitId()).isNotEqualTo(hit.hitId());
    assertThat(again.state()).isEqualTo(HitState.SAME);
    assertThat(again.decision().officer()).isEqualTo("YX0217");
    screening.decide(again.hitId(), Verdict.WITHDRAWN, "k2", DemoAccounts.PROSECUTOR).orThrow();
    assertThat(party("P-3").hits().get(0).state()).isEqualTo(HitState.OPEN);
    assertThat(jdbc.sql("select count(*) from screening.disposition").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  @Order(5)
  @DisplayName("同一个键发两次只记一次；换了内容就拒绝；旧结果不能再判断")
  void theSameKeyCountsOnce() {
    var hit = party("P-2").hits().get(0);
    screening.decide(hit.hitId(), Verdict.UNSURE, "k3", DemoAccounts.PROSECUTOR).orThrow();
    screening.decide(hit.hitId(), Verdict.UNSURE, "k3", DemoAccounts.PROSECUTOR).orThrow();
    assertThat(refusal(screening.decide(hit.hitId(), Verdict.SAME, "k3", DemoAccounts.PROSECUTOR)))
        .isEqualTo(ScreeningRefusal.KEY_REUSED);
    run();
    assertThat(refusal(screening.decide(hit.hitId(), Verdict.SAME, "k4", DemoAccounts.PROSECUTOR)))
        .isEqualTo(ScreeningRefusal.HIT_SUPERSEDED);
  }

  @Test
  @Order(6)
  @DisplayName("判断只能加，不能改、不能删")
  void verdictsCannotBeChanged() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("update screening.disposition set verdict = 'same'").update())
        .hasMessageContaining("append-only");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("delete from screening.disposition").update())
        .hasMessageContaining("append-only");
  }

  @Test
  @Order(7)
  @DisplayName("同一份名单交两次认得出来，不再收")
  void theSameListIsRecognised(@TempDir Path folder) throws IOException {
    var again =
        screening.takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK);
    assertThat(refusal(again)).isEqualTo(ScreeningRefusal.LIST_KNOWN);
  }

  static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }
}
