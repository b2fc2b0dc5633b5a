package org.relieflink.platform.vault;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;

@DisplayName("页面：钥匙")
class KeyFaceTest extends FaceTest {
  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.ADMINISTRATOR, "/keys", "keys"),
        Face.of(DemoAccounts.AUDITOR, "/keys?lang=en", "keys-en"),
        Face.of(DemoAccounts.AUDITOR, "/keys?lang=zh-CN", "keys-again"));
  }
}
