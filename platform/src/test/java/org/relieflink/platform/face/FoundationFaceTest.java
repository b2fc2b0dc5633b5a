package org.relieflink.platform.face;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.Jobs;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：登录、待办、留痕、后台任务、出错、界面规范")
class FoundationFaceTest extends FaceTest {
  @Autowired Jobs jobs;
  private final CountDownLatch go = new CountDownLatch(1);
  private long job;

  @BeforeAll
  void startJob() {
    job =
        jobs.submit(
            new JobOrder("test", "导入 低保名单 2026-11.xlsx", DemoAccounts.CLERK),
            progress -> {
              progress.phase("核对每一行", 180_000);
              progress.done(111_600);
              go.await();
            });
  }

  @AfterAll
  void endJob() {
    go.countDown();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(null, "/sign-in", "sign-in"),
        Face.of(null, "/sign-in", "sign-in-wrong").after(FoundationFaceTest::wrongPassword),
        Face.of(DemoAccounts.PROSECUTOR, "/", "my-work-empty"),
        Face.of(DemoAccounts.PROSECUTOR, "/", "menu").after(FoundationFaceTest::openMenu),
        Face.of(DemoAccounts.PROSECUTOR, "/?lang=en", "my-work-en"),
        Face.of(DemoAccounts.PROSECUTOR, "/test/toast?lang=zh-CN", "toast"),
        Face.of(DemoAccounts.PROSECUTOR, "/", "key-help").after(page -> page.keyboard().press("?")),
        Face.of(DemoAccounts.CLERK, "/jobs/" + job, "job"),
        Face.of(DemoAccounts.AUDITOR, "/trail", "trail"),
        Face.of(DemoAccounts.AUDITOR, "/policy", "policy"),
        Face.of(DemoAccounts.PROSECUTOR, "/trail", "refused"),
        Face.of(DemoAccounts.PROSECUTOR, "/no-such-page", "not-found"),
        Face.of(DemoAccounts.CLERK, "/design", "design"),
        Face.of(DemoAccounts.CLERK, "/design", "reveal")
            .after(page -> page.click("[data-dialog=reveal]")));
  }

  private static void wrongPassword(Page page) {
    page.fill("#user", "YX9999");
    page.fill("#pw", "not the password");
    page.click("main button");
    page.waitForSelector(".error-summary");
  }

  private static void openMenu(Page page) {
    page.click(".user-menu > summary:visible, .nav-menu > summary:visible");
  }
}
