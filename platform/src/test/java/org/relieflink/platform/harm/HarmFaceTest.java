package org.relieflink.platform.harm;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：救助总账")
class HarmFaceTest extends FaceTest {
  private static final String VICTIM = HarmSamples.adult(7);
  private static final String NOBODY = HarmSamples.adult(8);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  @Autowired Harms harms;
  @Autowired Accounts accounts;

  @BeforeAll
  void given() {
    accounts.addUnit(HarmSamples.COURT.unit(), "云溪县人民法院");
    accounts.addUnit(HarmSamples.POLICE.unit(), "云溪县公安局");
    accounts.create(HarmSamples.COURT, DemoAccounts.PASSWORD, true);
    harms.grant(
        HarmSamples.POLICE, reserve(HarmSamples.POLICE, VICTIM, 5_000_000, false), 5_000_000, "");
    reserve(HarmSamples.COURT, HarmSamples.adult(9), 12_000_000, true);
    long own = reserve(DemoAccounts.PROSECUTOR, HarmSamples.adult(9), 8_000_000, true);
    harms.grant(DemoAccounts.PROSECUTOR, own, 6_000_000, "");
    long other = reserve(DemoAccounts.PROSECUTOR, HarmSamples.adult(10), 3_000_000, false);
    harms.release(DemoAccounts.PROSECUTOR, other, "申请人撤回");
    reserve(DemoAccounts.PROSECUTOR, HarmSamples.adult(10), 4_000_000, false);
    HarmLook near = harms.look(DemoAccounts.PROSECUTOR, VICTIM, DAY.minusDays(2)).orThrow();
    harms
        .reserve(
            DemoAccounts.PROSECUTOR, new NewRelief(near.ticket(), VICTIM, "某号", 100, false, "", ""))
        .orThrow();
  }

  private long reserve(Officer officer, String recipient, long fen, boolean joint) {
    String ticket = harms.look(officer, VICTIM, DAY).orThrow().ticket();
    return harms
        .reserve(officer, new NewRelief(ticket, recipient, "云检救助〔2026〕37号", fen, joint, "", ""))
        .orThrow()
        .id();
  }

  private static Consumer<Page> looking(String victim) {
    return page -> {
      page.fill("#victim", victim);
      page.fill("#day", DAY.toString());
      page.click("form[action='/harms/look'] button");
      page.waitForSelector("#pic-h");
    };
  }

  private static void refused(Page page) {
    looking(VICTIM).accept(page);
    page.fill("#recipient", VICTIM);
    page.fill("#caseNo", "云检救助〔2026〕38号");
    page.fill("#amount", "20000");
    page.click("form[action='/harms/reservations'] button");
    page.waitForSelector(".error-summary");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/harms", "harms"),
        Face.of(DemoAccounts.PROSECUTOR, "/harms", "harm").after(looking(VICTIM)),
        Face.of(DemoAccounts.PROSECUTOR, "/harms", "harm-refused").after(HarmFaceTest::refused),
        Face.of(HarmSamples.COURT, "/harms", "harm-court").after(looking(VICTIM)),
        Face.of(DemoAccounts.CLERK, "/harms", "harm-none").after(looking(NOBODY)),
        Face.of(DemoAccounts.CHIEF, "/harms?lang=en", "harms-en"));
  }
}
