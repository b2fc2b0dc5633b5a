package org.relieflink.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.relieflink.platform.supervision.Supervision.Lead;
import org.relieflink.platform.supervision.Supervision.OfficerAndKey;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("监督碰撞：跑、发布、处置、撤销，处置跟到下一次")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionRunTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired Supervision supervision;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    SupervisedCounty.fill(pool, folder);
  }

  private SupervisionReport run() {
    long run =
        supervision.startRun(SupervisedCounty.day(), DemoAccounts.PROSECUTOR).orThrow().runId();
    return supervision.await(run, Duration.ofSeconds(60));
  }

  private List<Lead> leads(LeadView view) {
    return supervision.list(LeadFilter.of(view));
  }

  private Lead lead(String rule) {
    return leads(LeadView.OPEN).stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private Outcome<LeadState> say(Lead lead, LeadVerdict verdict, String reason, String key) {
    return supervision.decide(
        lead.id(), verdict, reason, new OfficerAndKey(DemoAccounts.PROSECUTOR, key));
  }

  @Test
  @Order(1)
  @DisplayName("每种情形都找到那个人，不多一条；名单没来的规则不跑，并且说出缺什么")
  void findsEachAndInventsNone() {
    var report = run();
    assertThat(report.published()).isTrue();
    assertThat(leads(LeadView.OPEN))
        .extracting(Lead::rule, Lead::subjectId, Lead::foundId)
        .containsExactlyInAnyOrder(
            tuple("dead-subsistence", "DR-S-0001", "SA-990123000001-1"),
            tuple("dead-subsistence", "DR-S-0002", "SA-990123000002-2"),
            tuple("imprisoned-subsistence", "PR-F-0001", "SA-990123000002-1"),
            tuple("exclusive-destitute-subsistence", "DS-T-0001", "SA-990123000003-1"),
            tuple("twice-person", "DS-T-0002", "DS-T-0003"),
            tuple("missed-single-allowance", "DP-D-0001", null),
            tuple("missed-unattended-child", "SA-990123000002-3", null));
    assertThat(report.rules())
        .filteredOn(line -> line.rule().equals("dead-veteran"))
        .allSatisfy(line -> assertThat(line.missing()).containsExactly("退役军人优抚对象"));
    assertThat(report.asOf()).containsKeys("死亡登记", "服刑人员", "低保对象").doesNotContainKey("法院案件");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  @Order(2)
  @DisplayName("没有号码、没有生日、只有姓名和村组相同的死亡登记：要人先核对，不算成立")
  void doubtIsAQuestion() {
    assertThat(leads(LeadView.UNSETTLED))
        .extracting(Lead::rule, Lead::subjectId, Lead::foundId)
        .containsExactly(tuple("dead-subsistence", "DR-S-0003", "SA-990123000004-1"));
  }

  @Test
  @Order(3)
  @DisplayName("处置要写理由；同一个键两次只记一次；换了内容就拒绝")
  void aWordNeedsAReason() {
    Lead lead = lead("dead-subsistence");
    assertThat(code(say(lead, LeadVerdict.CONFIRMED, "", "k0")))
        .isEqualTo(SupervisionRefusal.REASON_MISSING);
    assertThat(say(lead, LeadVerdict.CONFIRMED, "派出所证明已死亡", "k1").orThrow())
        .isEqualTo(LeadState.CONFIRMED);
    assertThat(say(lead, LeadVerdict.CONFIRMED, "派出所证明已死亡", "k1").orThrow())
        .isEqualTo(LeadState.CONFIRMED);
    assertThat(code(say(lead, LeadVerdict.UNFOUNDED, "派出所证明已死亡", "k1")))
        .isEqualTo(SupervisionRefusal.KEY_REUSED);
    assertThat(jdbc.sql("select count(*) from supervision.word").query(Long.class).single())
        .isEqualTo(1);
  }

  private static Object code(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @Order(4)
  @DisplayName("再跑一次：属实的还是属实；撤销以后回到待核实，两次的话都留着")
  void aWordGoesOnAndCanBeTakenBack() {
    run();
    assertThat(leads(LeadView.CONFIRMED)).hasSize(1);
    Lead lead = leads(LeadView.CONFIRMED).get(0);
    assertThat(say(lead, LeadVerdict.WITHDRAWN, "", "k2").orThrow()).isEqualTo(LeadState.OPEN);
    assertThat(code(say(lead, LeadVerdict.WITHDRAWN, "", "k3")))
        .isEqualTo(SupervisionRefusal.NOTHING_TO_WITHDRAW);
    run();
    assertThat(leads(LeadView.CONFIRMED)).isEmpty();
    assertThat(jdbc.sql("select count(*) from supervision.word").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  @Order(5)
  @DisplayName("处置记录改不了也删不了，数据库自己守着")
  void wordsAreAppendOnly() {
    for (String statement :
        List.of("update supervision.word set reason = '改'", "delete from supervision.word")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  @Order(6)
  @DisplayName("死亡、服刑登记只供监督：案件当事人的碰撞看不到它们")
  void registersAreForSupervisionOnly() {
    List<String> seen = new java.util.ArrayList<>();
    pool.forEachRecord(record -> seen.add(record.hardshipClass()));
    assertThat(seen).contains("低保对象").doesNotContain("死亡登记", "服刑人员");
  }

  @Test
  @Order(7)
  @DisplayName("问将来的日子，拒绝并说明")
  void theFutureIsNotAsked() {
    assertThat(
            code(
                supervision.startRun(SupervisedCounty.day().plusYears(3), DemoAccounts.PROSECUTOR)))
        .isEqualTo(SupervisionRefusal.DAY_OUT_OF_RANGE);
  }
}
