package org.relieflink.platform.identity;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.pool.HardshipPool;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：打开档案、人员档案、并排比对")
class IdentityFaceTest extends FaceTest {
  @Autowired HardshipPool pool;
  @Autowired People people;
  @Autowired IdentityDecisions decisions;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    ChangedCounty.fill(pool, folder);
    ChangedCounty.disabled(pool, folder, "20261120", "一级");
    Ground ground = new Ground("relief_case", "云检刑申〔2026〕1号");
    for (String record : List.of(ChangedCounty.REGISTER, ChangedCounty.NAMESAKE)) {
      people.open(DemoAccounts.PROSECUTOR, record, ground).orThrow();
    }
    people.open(DemoAccounts.CLERK, ChangedCounty.CHILD, ground).orThrow();
    Decision merged =
        decide(DecisionKind.MERGE, ChangedCounty.NO_NUMBER, "号码没录，姓名、生日、住址和家里人都相同", 0);
    Decision never =
        decide(DecisionKind.NEVER, ChangedCounty.NAMESAKE, "住在新河镇，残联核过是另一个人", merged.id());
    decisions
        .undo(
            DemoAccounts.PROSECUTOR,
            new NewUndo(ChangedCounty.REGISTER, never.id(), "先等残联的复函", never.version()))
        .orThrow();
  }

  private Decision decide(DecisionKind kind, String other, String reason, long seen) {
    return decisions
        .decide(
            DemoAccounts.PROSECUTOR,
            new NewDecision(kind, ChangedCounty.REGISTER, other, reason, seen))
        .orThrow();
  }

  @Override
  protected List<Face> faces() {
    String person = PersonAddress.page(ChangedCounty.REGISTER);
    return List.of(
        Face.of(
            DemoAccounts.PROSECUTOR, PersonAddress.page(ChangedCounty.OTHER_NAME), "person-why"),
        Face.of(DemoAccounts.PROSECUTOR, person, "person"),
        Face.of(
            DemoAccounts.PROSECUTOR,
            person
                + "?onDay="
                + java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                + "&knownDay=",
            "person-past"),
        Face.of(
            DemoAccounts.PROSECUTOR,
            person + "/comparisons/" + PersonAddress.part(ChangedCounty.NAMESAKE),
            "person-pair"),
        Face.of(DemoAccounts.CLERK, PersonAddress.page(ChangedCounty.CHILD), "person-child"));
  }
}
