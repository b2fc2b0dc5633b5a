package org.relieflink.platform.opinion;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.law.Choices;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：资格意见、救助金额、计算书")
class OpinionFaceTest extends FaceTest {
  private static final Officer COLLEAGUE =
      new Officer("YX0218", "周检察官", Role.PROSECUTOR, Unit.of(DemoAccounts.PLACE, null));

  @Autowired private Opinions opinions;

  @BeforeAll
  void candidates() {
    for (int more = 0; more < 6; more++) {
      like(more);
    }
    var first =
        opinions.open(NewCandidate.of(sample("case-two-four-year-old")), DemoAccounts.PROSECUTOR);
    opinions.propose(first.id(), 1, DemoAccounts.PROSECUTOR);
    opinions.open(NewCandidate.of(sample("fault-principal")), DemoAccounts.PROSECUTOR);
    FactsFile outside = sample("case-two-four-year-old");
    opinions.open(
        NewCandidate.of(
            new FactsFile(outside.facts().withFault(Facts.Fault.EQUAL), outside.choices())),
        DemoAccounts.PROSECUTOR);
  }

  private void like(int more) {
    FactsFile file = sample("case-two-four-year-old");
    var value = java.math.BigDecimal.valueOf(5 + more % 5);
    Choices choices = file.choices().with("case_type", new Choices.Choice(value, "林检察官", "演示"));
    long id =
        opinions
            .open(NewCandidate.of(new FactsFile(file.facts(), choices)), DemoAccounts.PROSECUTOR)
            .id();
    opinions.propose(id, 1, COLLEAGUE);
  }

  private static FactsFile sample(String name) {
    return OpinionSamples.file(name);
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/opinion", "opinion-list"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7", "opinion"),
        Face.of(DemoAccounts.CLERK, "/opinion/8", "opinion-clerk"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/amount", "amount"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/8/amount", "amount-principal"),
        Face.of(DemoAccounts.CLERK, "/opinion/7/amount", "amount-clerk"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/amount", "amount-refused")
            .after(
                page -> {
                  page.fill("#supplement", "12");
                  page.click(".action-bar .button--primary");
                }),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/9/amount", "amount-outside"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/9/amount", "amount-no-reason")
            .after(
                page -> {
                  page.click(".action-bar .button--primary");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(DemoAccounts.CHIEF, "/fairness", "fairness"),
        Face.of(DemoAccounts.CHIEF, "/fairness?lang=en", "fairness-en"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/proposals/7", "amount-sheet"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/new", "opinion-new"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/facts", "opinion-facts"));
  }
}
