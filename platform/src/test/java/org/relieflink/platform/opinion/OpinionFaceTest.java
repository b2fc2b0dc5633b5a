package org.relieflink.platform.opinion;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.law.Choices;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.UrgentRelief;
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
  @Autowired private Payments payments;

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
    court();
  }

  /** A case of the court, proposed, with its payment in four ways. */
  private void court() {
    FactsFile file = FactsFile.read(OpinionSamples.yaml("yunxi-court", "bereaved-mid")).orThrow();
    long id = opinions.open(NewCandidate.of(file), DemoAccounts.PROSECUTOR).id();
    long proposal = opinions.propose(id, 1, DemoAccounts.PROSECUTOR).orThrow().id();
    payments
        .save(
            id,
            proposal,
            new PaymentPlan(
                new UrgentRelief.Wish(2_000_000, true, ""),
                List.of(
                    new PaymentPlan.Share("韩霜降", "妻子", 2), new PaymentPlan.Share("赵小满", "女儿", 1)),
                List.of(
                    new Instalments.Due(LocalDate.of(2026, 12, 10), 1),
                    new Instalments.Due(LocalDate.of(2027, 6, 10), 1)),
                List.of(
                    new JointRelief.Level("云江市中级人民法院（虚构）", 3_000_000L, 0),
                    new JointRelief.Level("云溪县人民法院（虚构）", null, 1))),
            DemoAccounts.PROSECUTOR)
        .orThrow();
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
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/10", "opinion-court"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/10/amount", "amount-court"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/10/payment", "payment"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/10/payment?lang=en", "payment-en"),
        Face.of(DemoAccounts.CLERK, "/opinion/10/payment", "payment-clerk"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/9/payment", "payment-none"),
        Face.of(DemoAccounts.CLERK, "/opinion/7/payment", "payment-unsaid"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/payment", "payment-refused")
            .after(
                page -> {
                  page.fill("#urgent", "1000");
                  page.fill("#weight0", "3");
                  page.fill("#relation0", "女儿");
                  page.click(".action-bar .button--primary");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/payment", "payment-trial")
            .after(
                page -> {
                  page.fill("#urgent", "1000");
                  page.fill("#name0", "周小禾");
                  page.fill("#name1", "周老根");
                  page.fill("#name2", "王桂兰");
                  page.click("[formaction$=trial]");
                  page.waitForSelector(".table--cards");
                }),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/10/proposals/8", "amount-sheet-court"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/new", "opinion-new"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/new?organ=court", "opinion-new-court"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/new?organ=police", "opinion-new-police"),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/new?organ=court", "opinion-new-wrong")
            .after(
                page -> {
                  page.fill("#dependants", "99");
                  page.click("details:has(#group_ex_serviceman) > summary");
                  page.click("label:has(#group_ex_serviceman)");
                  page.click("form:last-of-type .button--primary");
                  page.waitForSelector(".error-summary");
                }),
        Face.of(DemoAccounts.PROSECUTOR, "/opinion/7/facts", "opinion-facts"));
  }
}
