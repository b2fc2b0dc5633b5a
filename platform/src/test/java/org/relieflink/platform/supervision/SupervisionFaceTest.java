package org.relieflink.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.supervision.Supervision.Lead;
import org.relieflink.platform.supervision.Supervision.OfficerAndKey;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：监督线索、一条线索、规则和碰撞")
class SupervisionFaceTest extends FaceTest {
  @Autowired HardshipPool pool;
  @Autowired Supervision supervision;
  private long run;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    SupervisedCounty.fill(pool, folder);
    run = supervision.startRun(SupervisedCounty.day(), DemoAccounts.PROSECUTOR).orThrow().runId();
    assertThat(supervision.await(run, Duration.ofSeconds(60)).published()).isTrue();
    supervision
        .decide(
            lead("twice-person"),
            LeadVerdict.CONFIRMED,
            "调取两份供养档案，是同一人，九月起两证都在发放",
            new OfficerAndKey(DemoAccounts.PROSECUTOR, "face-1"))
        .orThrow();
  }

  private long lead(String rule) {
    return supervision.list(LeadFilter.of(LeadView.OPEN)).stream()
        .filter(one -> one.rule().equals(rule))
        .map(Lead::id)
        .findFirst()
        .orElseThrow();
  }

  private String page(String rule) {
    return "/supervision/leads/" + lead(rule);
  }

  @Override
  protected List<Face> faces() {
    long confirmed = supervision.list(LeadFilter.of(LeadView.CONFIRMED)).get(0).id();
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/supervision", "leads"),
        Face.of(DemoAccounts.PROSECUTOR, "/supervision?view=unsettled", "leads-unsettled"),
        Face.of(DemoAccounts.PROSECUTOR, "/supervision?kind=nothing", "leads-none"),
        Face.of(DemoAccounts.PROSECUTOR, page("dead-subsistence"), "lead-dead"),
        Face.of(DemoAccounts.PROSECUTOR, page("missed-unattended-child"), "lead-child"),
        Face.of(DemoAccounts.CLERK, page("missed-unattended-child"), "lead-child-clerk"),
        Face.of(DemoAccounts.PROSECUTOR, page("missed-single-allowance"), "lead-missed"),
        Face.of(
            DemoAccounts.PROSECUTOR, page("exclusive-destitute-subsistence"), "lead-unverified"),
        Face.of(DemoAccounts.PROSECUTOR, page("dead-subsistence"), "lead-no-reason")
            .after(page -> page.locator("button[value=confirmed]").click()),
        Face.of(
            DemoAccounts.PROSECUTOR,
            "/supervision/leads/" + confirmed + "?view=confirmed",
            "lead-said"),
        Face.of(DemoAccounts.PROSECUTOR, "/supervision/runs", "supervision-runs"),
        Face.of(DemoAccounts.CLERK, "/supervision/runs/" + run, "supervision-run"));
  }
}
