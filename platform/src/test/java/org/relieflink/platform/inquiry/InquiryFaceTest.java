package org.relieflink.platform.inquiry;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.inquiry.Inquiries.Asking;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：谁看过我的信息，答复单")
class InquiryFaceTest extends FaceTest {
  @Autowired Inquiries inquiries;
  @Autowired Blinds blinds;
  private long told;
  private long nothing;

  @BeforeAll
  void planted() {
    var looks = new PlantedLooks(jdbc, blinds);
    nothing = ask("990123197001011117");
    for (int i = 0; i < 12; i++) {
      looks.lookUp(SmallCounty.WIFE, i % 4 == 0 ? "lead_check" : "relief_case", i);
    }
    told = ask(SmallCounty.WIFE);
  }

  private long ask(String number) {
    return inquiries
        .ask(DemoAccounts.CLERK, new Asking(number, IdentityProof.GUARDIAN, "户口簿、监护关系证明"))
        .orThrow()
        .id();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CLERK, "/inquiries", "inquiries"),
        Face.of(DemoAccounts.CLERK, "/inquiries/" + told, "inquiry"),
        Face.of(DemoAccounts.PROSECUTOR, "/inquiries/" + nothing, "inquiry-none"));
  }
}
