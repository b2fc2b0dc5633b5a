package org.relieflink.platform.approval;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.fund.FundSamples;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：授权的列表、一个请求、回执、待办")
class ApprovalFaceTest extends FaceTest {
  @Autowired Approvals approvals;
  private long minor;
  private long field;
  private long refused;

  @BeforeAll
  void requests() {
    minor = ask(ApprovalKind.MINOR_UNSEAL, "hit-12");
    field = ask(ApprovalKind.FIELD_UNSEAL, "hit-13");
    approvals.approve(Requests.SECOND, field, Saying.of("案件需要")).orThrow();
    refused = ask(ApprovalKind.MASS_EXPORT, "export-1");
    approvals.refuse(DemoAccounts.CHIEF, refused, Saying.of("范围太大，先筛选到一个乡镇")).orThrow();
    long used = ask(ApprovalKind.MINOR_UNSEAL, "hit-14");
    approvals.approve(DemoAccounts.CHIEF, used, Saying.of("")).orThrow();
    approvals
        .use(DemoAccounts.PROSECUTOR, Requests.content(ApprovalKind.MINOR_UNSEAL, "hit-14"))
        .orThrow();
    long change = ask(ApprovalKind.PAYEE_CHANGE, "payee-1");
    approvals.approve(DemoAccounts.CHIEF, change, Saying.of("")).orThrow();
    approvals.approve(FundSamples.SECOND_CHIEF, change, Saying.of("")).orThrow();
  }

  private long ask(ApprovalKind kind, String subject) {
    return approvals.ask(DemoAccounts.PROSECUTOR, Requests.of(kind, subject)).orThrow().id();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CHIEF, "/approvals", "approvals"),
        Face.of(DemoAccounts.PROSECUTOR, "/approvals?view=asked", "approvals-asked"),
        Face.of(DemoAccounts.CLERK, "/approvals", "approvals-none"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/approvals?view=receipts", "approval-receipts"),
        Face.of(DemoAccounts.CHIEF, "/approvals/" + minor, "approval"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/approvals/" + field, "approval-department"),
        Face.of(DemoAccounts.PROSECUTOR, "/approvals/" + field, "approval-mine"),
        Face.of(DemoAccounts.CHIEF, "/approvals/" + refused, "approval-refused"),
        Face.of(DemoAccounts.CHIEF, "/approvals/" + minor, "approval-no-reason")
            .after(page -> page.locator("button[value=refused]").click()),
        Face.of(DemoAccounts.PROSECUTOR, "/", "my-work-approvals"));
  }
}
