package org.relieflink.platform.retention;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：保存与删除、销毁计划、销毁证明")
class RetentionFaceTest extends FaceTest {
  @Autowired Retention retention;
  @Autowired Approvals approvals;
  @Autowired Jobs jobs;
  @Autowired Blinds blinds;
  private PlantedPast past;
  private long done;
  private long waiting;

  @BeforeAll
  void planted() {
    past = new PlantedPast(jdbc, blinds);
    RetentionRuns runs = new RetentionRuns(retention, approvals, jobs);
    past.inquiries(1_204);
    done = runs.done("2026 年年度销毁").id();
    past.inquiry(SmallCounty.WIFE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
    waiting = retention.propose(DemoAccounts.ADMINISTRATOR, "补做年度销毁").orThrow().id();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.ADMINISTRATOR, "/retention", "retention"),
        Face.of(DemoAccounts.CHIEF, "/retention", "retention-holds").after(this::held),
        Face.of(DemoAccounts.ADMINISTRATOR, "/retention/plans/" + done, "retention-plan"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/retention/plans/" + waiting, "retention-waiting"),
        Face.of(DemoAccounts.AUDITOR, "/retention/plans/" + done + "/certificate", "certificate"),
        Face.of(DemoAccounts.AUDITOR, "/retention?lang=en", "retention-en"),
        Face.of(DemoAccounts.AUDITOR, "/retention?lang=zh-CN", "retention-empty"));
  }

  /** One hold that stands and one that has ended: nothing is due any more. */
  private void held(Page page) {
    retention.hold(DemoAccounts.CHIEF, new NewHold(RetentionKind.INQUIRIES, "", "巡视组调阅")).orThrow();
    long id =
        retention
            .hold(DemoAccounts.CHIEF, new NewHold(null, SmallCounty.WIFE, "申诉复查在办"))
            .orThrow()
            .id();
    retention.end(DemoAccounts.CHIEF, id, "复查办结").orThrow();
    page.reload();
  }
}
