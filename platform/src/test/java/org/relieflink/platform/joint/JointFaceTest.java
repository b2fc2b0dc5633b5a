package org.relieflink.platform.joint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：协办")
class JointFaceTest extends FaceTest {
  @Autowired Screening screening;
  @Autowired Accounts accounts;
  @Autowired Joinings joinings;

  @BeforeAll
  void oneJoined(@TempDir Path folder) throws IOException {
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    Unit next = Unit.of("990125", null);
    accounts.addUnit(next, "邻县人民检察院");
    for (String number : List.of("HX0217", "HX0218")) {
      accounts.create(
          new Officer(number, "邻县检察官", Role.PROSECUTOR, next), "a-password-of-next-door", true);
    }
    joined("HX0217", "云检刑申〔2026〕1号");
    Joining over = joined("HX0218", "云检刑申〔2026〕3号");
    joinings.end(DemoAccounts.CHIEF, over.id()).orThrow();
    jdbc.sql(
            """
            insert into access.joined_case
              (officer, place, case_no, reason, granted_by, granted_at, ends_at)
            values ('YX0217', '990125', '河检刑申〔2026〕7号', '邻县请来一起核实', 'HX0201', now(),
              now() + interval '9 days')
            """)
        .update();
  }

  private Joining joined(String officer, String caseNo) {
    return joinings
        .join(DemoAccounts.CHIEF, new NewJoining(officer, caseNo, "两地联合救助同一家", null))
        .orThrow();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CHIEF, "/joint", "joint"),
        Face.of(DemoAccounts.PROSECUTOR, "/joint", "joint-mine"),
        Face.of(DemoAccounts.CHIEF, "/joint", "joint-wrong")
            .after(
                page -> {
                  page.fill("#caseNo", "云检刑申〔2026〕99号");
                  page.fill("#officer", "HX0218");
                  page.fill("#reason", "两地联合救助");
                  page.click("main form.panel__body button");
                  page.waitForSelector(".error-summary");
                }));
  }
}
