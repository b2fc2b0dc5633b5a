package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：命中、比对、人和家庭、查人、名单、候选")
class ScreeningFaceTest extends FaceTest {
  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  private long party;
  private long hit;
  private long other;
  private long child;
  private long girl;
  private long list;
  private long run;

  @BeforeAll
  void county(@TempDir Path folder) throws IOException {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    list =
        screening
            .takeList(
                SmallCounty.writeList(folder, "bad.csv", ",,,,甲某,,,,,,", "P-9,,,,,,,,,,"),
                SmallCounty.today(),
                DemoAccounts.CLERK)
            .orThrow()
            .listId();
    run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    assertThat(screening.await(run, Duration.ofSeconds(60)).published()).isTrue();
    var file = screening.findPartyByNumber("P-1", DemoAccounts.PROSECUTOR).orElseThrow();
    party = file.id();
    hit = file.hits().get(0).hitId();
    other =
        screening
            .findPartyByNumber("P-3", DemoAccounts.PROSECUTOR)
            .orElseThrow()
            .hits()
            .get(0)
            .hitId();
    var hers = screening.findPartyByNumber("P-2", DemoAccounts.PROSECUTOR).orElseThrow();
    girl = hers.id();
    child = hers.hits().get(0).hitId();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/screening", "hits"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening", "hits-picked")
            .after(page -> page.locator("[data-row] input[type=checkbox]").first().check()),
        Face.of(DemoAccounts.CLERK, "/screening?view=minors", "hits-clerk"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening?q=无此人", "hits-none"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/hits/" + hit, "pair-family"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/hits/" + other, "pair-self"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/hits/" + other, "pair-reason")
            .after(page -> page.locator("[data-dialog=full-numbers]").click()),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/hits/" + child, "pair-sealed")
            .after(page -> page.locator("[data-dialog=full-numbers]").click()),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/parties/" + party, "party"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/parties/" + girl, "person-prosecutor"),
        Face.of(DemoAccounts.CLERK, "/screening/parties/" + girl, "person-clerk"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/screening/parties/" + girl, "person-department"),
        Face.of(DemoAccounts.AUDITOR, "/trail?action=HIT_SEEN", "person-auditor"),
        Face.of(DemoAccounts.CLERK, "/screening/look-up", "look-up"),
        Face.of(DemoAccounts.CLERK, "/screening/look-up", "look-up-result")
            .after(
                page -> {
                  page.selectOption("#purpose", "reception");
                  page.fill("#caseNo", "窗口-20261123-1");
                  page.fill("#citizenId", SmallCounty.wife());
                  page.fill("#name", "刘小凤");
                  page.locator("main form button").click();
                  page.waitForSelector("#result-h");
                }),
        Face.of(DemoAccounts.CLERK, "/screening/look-up", "look-up-phone")
            .after(
                page -> {
                  page.selectOption("#purpose", "reception");
                  page.fill("#caseNo", "窗口-20261123-1");
                  page.fill("#phone", "13900000912");
                  page.locator("main form button").click();
                  page.waitForSelector("#phones-h");
                }),
        Face.of(DemoAccounts.CLERK, "/screening/look-up", "look-up-past")
            .after(
                page -> {
                  page.selectOption("#purpose", "lead_check");
                  page.fill("#caseNo", "窗口-20261123-2");
                  page.fill("#citizenId", SmallCounty.wife());
                  page.fill("#name", "刘小凤");
                  page.fill("#onDay", "2026-11-20");
                  page.locator("main form button").click();
                  page.waitForSelector("#result-h");
                }),
        Face.of(DemoAccounts.CLERK, "/screening/runs", "runs"),
        Face.of(DemoAccounts.CLERK, "/screening/lists/" + list, "case-list"),
        Face.of(DemoAccounts.CLERK, "/screening/runs/" + run, "run"),
        Face.of(DemoAccounts.PROSECUTOR, "/screening/candidates", "candidates"));
  }
}
