package org.relieflink.platform.relief;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.care.NewVisit;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：救助案件")
class CasesFaceTest extends FaceTest {
  private static final Officer HANDLER = DemoAccounts.PROSECUTOR;
  private static final Officer REVIEWER =
      new Officer(
          "ZF0401", "某委员", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, "political_legal"));

  @Autowired ReliefCases cases;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired Screening screening;
  @Autowired Accounts accounts;

  @Autowired Revisits revisits;

  private long id;
  private long granted;
  private long green;

  @BeforeAll
  void given(@TempDir Path folder) throws Exception {
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    accounts.addUnit(REVIEWER.unit(), "云溪县委政法委");
    accounts.create(REVIEWER, DemoAccounts.PASSWORD, true);
    ReliefCase one =
        CaseStory.by(HANDLER, () -> cases.register(HANDLER, NewReliefCase.ofParty("P-1", "face")))
            .orThrow();
    id = one.id();
    act(HANDLER, ReliefMove.of(ReliefAct.OWE, 1).about(paper()));
    var who = new MoveDetails.Person(ParticipantRole.AGENT, "near-kin", "周建国", number());
    act(HANDLER, ReliefMove.of(ReliefAct.JOIN, 2).with(MoveDetails.joining(who)));
    var told = new MoveDetails.Aid("insurance", AidAnswer.Said.YES, 300_000, "");
    act(HANDLER, ReliefMove.of(ReliefAct.ASK_AID, 3).with(MoveDetails.told(List.of(told))));
    var upper = MoveDetails.asking(new MoveDetails.Help(0, "", 5_000_000));
    act(HANDLER, ReliefMove.of(ReliefAct.ASK_UPPER, 4).with(upper).saying("一家失去收入"));
    act(HANDLER, ReliefMove.of(ReliefAct.ACCEPT, 5));
    act(HANDLER, ReliefMove.of(ReliefAct.VERIFY, 6));
    var refuse = new ReliefMove.Wanted(0, 0, 0, "compensated");
    act(HANDLER, ReliefMove.of(ReliefAct.PROPOSE, 7).proposing(refuse).saying("已经赔了"));
    act(
        DemoAccounts.CHIEF,
        ReliefMove.of(ReliefAct.CONCLUDE, 8).saying("同意").asking(List.of("MZ0301", "ZF0401")));
  }

  /** A granted case that was looked at once, and an open one of unpaid wages. */
  @BeforeAll
  void lookedAtAgain() {
    granted = CaseSamples.granted(jdbc, HANDLER.unit(), List.of());
    var visit =
        new NewVisit(LocalDate.now(ZONE), "visit", "worse", "低保批了，还缺药费", "问医保局", 0, "face-1");
    CaseStory.by(HANDLER, () -> revisits.record(HANDLER, granted, visit)).orThrow();
    var wages =
        new NewReliefCase(
            0, "", "", "周建国", HarmSamples.adult(951), false, Set.of("wage-arrears"), "face-2", "");
    green = CaseStory.by(HANDLER, () -> cases.register(HANDLER, wages)).orThrow().id();
  }

  private static String number() {
    return HarmSamples.adult(950);
  }

  private static ReliefMove.Paper paper() {
    return new ReliefMove.Paper(0, "identity", true, OwedPaper.Outcome.OWED);
  }

  private void act(Officer officer, ReliefMove move) {
    CaseStory.by(officer, () -> cases.act(officer, id, move)).orThrow();
  }

  private static void opened(Page page) {
    page.click("details.fold summary >> nth=0");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(HANDLER, "/cases?view=open", "relief-cases"),
        Face.of(HANDLER, "/cases?view=priority", "relief-cases-priority"),
        Face.of(HANDLER, "/cases/" + green, "relief-case-wages"),
        Face.of(HANDLER, "/cases/" + granted, "relief-case-granted"),
        Face.of(HANDLER, "/revisits", "revisits"),
        Face.of(HANDLER, "/revisits/" + granted, "revisit"),
        Face.of(DemoAccounts.CLERK, "/revisits?view=all&lang=en", "revisits-en"),
        Face.of(HANDLER, "/cases/new", "relief-case-new"),
        Face.of(HANDLER, "/cases/" + id, "relief-case"),
        Face.of(HANDLER, "/cases/" + id, "relief-case-acts").after(CasesFaceTest::opened),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/cases", "relief-case-signing"),
        Face.of(DemoAccounts.CITY_PROSECUTOR, "/helps", "relief-helps"),
        Face.of(DemoAccounts.CITY_PROSECUTOR, "/helps/1", "relief-help"),
        Face.of(DemoAccounts.CLERK, "/cases?view=open&lang=en", "relief-cases-en"));
  }
}
