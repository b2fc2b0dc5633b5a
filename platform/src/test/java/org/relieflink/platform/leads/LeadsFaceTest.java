package org.relieflink.platform.leads;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：救助线索")
class LeadsFaceTest extends FaceTest {
  @Autowired Leads leads;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;

  private long brought;
  private long opened;

  @BeforeAll
  void given(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    screening.await(run, Duration.ofSeconds(60));
    long wife = screening.findPartyByNumber("P-1", DemoAccounts.PROSECUTOR).orElseThrow().id();
    opened =
        leads
            .triage(DemoAccounts.PROSECUTOR, List.of(wife), LeadMove.of(LeadAct.OPEN, 0))
            .orThrow()
            .get(0);
    leads.act(DemoAccounts.CLERK, opened, LeadMove.of(LeadAct.TAKE, 1)).orThrow();
    bring(LeadSource.DEPARTMENT, false);
    bring(LeadSource.CASE_SYSTEM, true);
    brought =
        jdbc.sql("select min(id) from leads.lead where party_id is null")
            .query(Long.class)
            .single();
  }

  private void bring(LeadSource source, boolean prompt) {
    var officer =
        source == LeadSource.DEPARTMENT ? DemoAccounts.DEPARTMENT_OFFICER : DemoAccounts.CLERK;
    Person person = new Person("吴建国", HarmSamples.adult(3), "伤了以后不能做工，家里两个老人");
    leads
        .bring(
            officer,
            new BroughtLeads(source, "云检刑申〔2026〕12号", "", prompt, List.of(person), "k" + source))
        .orThrow();
  }

  private static void refused(Page page) {
    page.click("button[value='SET_ASIDE']");
    page.waitForSelector(".error-summary");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/leads", "relief-leads"),
        Face.of(DemoAccounts.PROSECUTOR, "/leads?view=prompted", "leads-prompts"),
        Face.of(DemoAccounts.PROSECUTOR, "/leads/" + opened, "relief-lead"),
        Face.of(DemoAccounts.PROSECUTOR, "/leads/" + brought, "lead-brought"),
        Face.of(DemoAccounts.PROSECUTOR, "/leads/triage", "leads-triage"),
        Face.of(DemoAccounts.PROSECUTOR, "/leads/triage", "leads-triage-refused")
            .after(LeadsFaceTest::refused),
        Face.of(DemoAccounts.CHIEF, "/leads/coverage", "leads-coverage"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/leads/new", "leads-new"),
        Face.of(DemoAccounts.CLERK, "/leads/triage?lang=en", "leads-triage-en"));
  }
}
