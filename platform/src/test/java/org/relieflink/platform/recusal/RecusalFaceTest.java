package org.relieflink.platform.recusal;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：我的回避，谁申报了几条")
class RecusalFaceTest extends FaceTest {
  @Autowired Recusals recusals;

  @BeforeAll
  void declared() {
    recusals.declare(DemoAccounts.CLERK, new Declaring("990123197001011117", Tie.SELF, ""));
    var sister =
        recusals
            .declare(DemoAccounts.CLERK, new Declaring(SmallCounty.WIFE, Tie.RELATIVE, "姐姐"))
            .orThrow();
    recusals.end(DemoAccounts.CLERK, sister.id());
    recusals.declare(DemoAccounts.CLERK, new Declaring(SmallCounty.WIFE, Tie.OTHER, "前夫的姐姐，住在外乡"));
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CLERK, "/recusals", "recusals"),
        Face.of(DemoAccounts.PROSECUTOR, "/recusals", "recusals-none"),
        Face.of(DemoAccounts.AUDITOR, "/recusals/tallies", "recusal-tallies"));
  }
}
