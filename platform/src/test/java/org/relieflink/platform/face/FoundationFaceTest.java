package org.relieflink.platform.face;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;

@DisplayName("页面：登录、待办、留痕、出错")
class FoundationFaceTest extends FaceTest {

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(null, "/sign-in", "sign-in"),
        Face.of(DemoAccounts.PROSECUTOR, "/", "my-work-empty"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/trail", "trail"),
        Face.of(DemoAccounts.PROSECUTOR, "/trail", "refused"),
        Face.of(DemoAccounts.PROSECUTOR, "/no-such-page", "not-found"),
        Face.of(DemoAccounts.CLERK, "/design", "design"));
  }
}
