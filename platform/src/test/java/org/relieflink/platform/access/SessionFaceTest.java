package org.relieflink.platform.access;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;

@DisplayName("页面：我的登录；安全管理员看一个账号")
class SessionFaceTest extends FaceTest {
  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/sessions", "sessions").after(this::another),
        Face.of(DemoAccounts.PROSECUTOR, "/sessions", "sessions-wrong")
            .after(
                page -> {
                  another(page);
                  page.fill("#password", "not the password");
                  page.click("main .button--danger");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(DemoAccounts.CLERK, "/sessions", "sessions-one"),
        Face.of(DemoAccounts.SECURITY_ADMINISTRATOR, "/accounts/2", "account-sessions"));
  }

  /** One more, so that there is something to end. */
  private void another(Page page) {
    jdbc.sql("delete from access.failed_attempt").update();
    jdbc.sql(
            """
            insert into access.session (staff_number, version, since, seen_at, device, address)
            select staff_number, version, now(), now(), 'ANDROID', '10.12.*.*'
            from access.account where staff_number = 'YX0217'
            """)
        .update();
    page.reload();
  }
}
