package org.relieflink.platform.trail.internal.seal;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.proof.Algorithm;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：留痕的封存和证人")
class SealFaceTest extends FaceTest {
  @Autowired SealRounds rounds;
  @Autowired Witnesses witnesses;

  @BeforeAll
  void sealed() {
    rounds.sealAll();
    String key = Algorithm.ED25519.generate().publicKey().text();
    witnesses.add(new SealSettings.Witness("市检察院", "http://127.0.0.1:9", key));
  }

  /** The context is shared by all classes: no other one expects a witness. */
  @AfterAll
  void alone() {
    witnesses.removeAll();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.AUDITOR, "/trail", "trail-sealed"),
        Face.of(DemoAccounts.AUDITOR, "/trail?lang=en", "trail-sealed-en"),
        Face.of(DemoAccounts.AUDITOR, "/trail?lang=zh-CN", "trail-sealed-again"));
  }
}
