package org.relieflink.platform.packs;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.law.Choices;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：规则包")
class PacksFaceTest extends FaceTest {
  @Autowired Packs packs;
  @Autowired Opinions opinions;

  @BeforeAll
  void given() {
    for (int more = 0; more < 5; more++) {
      FactsFile file = OpinionSamples.file("case-two-four-year-old");
      var value = java.math.BigDecimal.valueOf(5 + more);
      Choices choices = file.choices().with("case_type", new Choices.Choice(value, "林检察官", "演示"));
      proposed(new FactsFile(file.facts(), choices));
    }
    proposed(OpinionSamples.file("fault-principal"));
    LocalDate day = LocalDate.of(2030, 1, 1);
    packs.draft(DemoAccounts.CHIEF, PackSamples.yaml("2030.1", day, 900)).orThrow();
    long second =
        packs.draft(DemoAccounts.CHIEF, PackSamples.yaml("2030.2", day, 1100)).orThrow().id();
    packs.review(DemoAccounts.PROSECUTOR, second).orThrow();
    long third =
        packs.draft(DemoAccounts.CHIEF, PackSamples.yaml("2030.3", day, 1200)).orThrow().id();
    packs.withdraw(DemoAccounts.CHIEF, third, "写重了").orThrow();
  }

  private void proposed(FactsFile file) {
    long id = opinions.open(NewCandidate.of(file), DemoAccounts.PROSECUTOR).id();
    opinions.propose(id, 1, DemoAccounts.PROSECUTOR);
  }

  private static void wrong(Page page) {
    page.fill(
        "#yaml", PackSamples.yaml("2030.9", LocalDate.of(2030, 1, 1), 900).replace("元", "美元"));
    page.click("button[value='check']");
    page.waitForSelector("#found-h");
  }

  private static void checked(Page page) {
    page.fill("#yaml", PackSamples.yaml("2030.9", LocalDate.of(2030, 1, 1), 900));
    page.click("button[value='check']");
    page.waitForSelector("#cases-h");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CHIEF, "/packs", "packs"),
        Face.of(DemoAccounts.PROSECUTOR, "/packs/1", "pack-review"),
        Face.of(DemoAccounts.CHIEF, "/packs/2", "pack-ask"),
        Face.of(DemoAccounts.CHIEF, "/packs/new?pack=990123&version=2025.1", "pack-new"),
        Face.of(DemoAccounts.CHIEF, "/packs/new", "pack-wrong").after(PacksFaceTest::wrong),
        Face.of(DemoAccounts.CHIEF, "/packs/new", "pack-checked").after(PacksFaceTest::checked),
        Face.of(DemoAccounts.PROSECUTOR, "/packs/1/difference", "pack-difference"),
        Face.of(DemoAccounts.PROSECUTOR, "/packs/1/what-if", "pack-what-if"),
        Face.of(DemoAccounts.PROSECUTOR, "/packs/2/what-if?lang=en", "pack-what-if-en"));
  }
}
