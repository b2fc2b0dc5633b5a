package org.relieflink.platform.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：移送")
class TransferFaceTest extends FaceTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;

  @Autowired Leads leads;
  @Autowired Transfers transfers;

  private int persons;
  private long lead;
  private long fresh;
  private long accepted;
  private long replied;

  @BeforeAll
  void given() {
    lead = TransferSamples.lead(leads, jdbc, "吴建国", HarmSamples.adult(3));
    fresh = sent();
    accepted = sent();
    act(BUREAU, TransferSide.DEPARTMENT, accepted, TransferMove.of(TransferAct.ACCEPT, 2));
    replied = sent();
    act(BUREAU, TransferSide.DEPARTMENT, replied, TransferMove.of(TransferAct.ACCEPT, 2));
    NewPaper paper = new NewPaper(PaperKind.PROOF, "%PDF-1.7 某".getBytes(StandardCharsets.UTF_8));
    GivenHelp given =
        new GivenHelp(
            "subsistence-granted", 62_000L, java.time.LocalDate.of(2026, 12, 1), null, "");
    LetterReply reply = new LetterReply(3, List.of(given), List.of(paper), "", "");
    TransferSamples.by(BUREAU, () -> transfers.reply(BUREAU, replied, reply)).orThrow();
    TransferSamples.line(jdbc, CLERK.unit(), "education");
  }

  private long sent() {
    Ask ask = new Ask("civil_affairs", List.of("subsistence", "temporary-aid"));
    Ask schools = new Ask("education", List.of("schooling"));
    persons++;
    long about = TransferSamples.lead(leads, jdbc, "吴建国", HarmSamples.adult(30 + persons));
    NewTransfer wanted = TransferSamples.wanted(about, true, ask, schools);
    long id = TransferSamples.by(CLERK, () -> transfers.draft(CLERK, wanted)).orThrow().get(0).id();
    act(CHIEF, TransferSide.SENDER, id, TransferMove.send(1, false));
    return id;
  }

  private void act(Officer officer, TransferSide side, long id, TransferMove move) {
    TransferSamples.by(officer, () -> transfers.act(officer, side, id, move)).orThrow();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(CHIEF, "/transfers?view=to_sign", "transfers"),
        Face.of(CHIEF, "/transfers?view=ended", "transfers-empty"),
        Face.of(CHIEF, "/transfers/new?subject=LEAD-" + lead, "transfer-new"),
        Face.of(CHIEF, "/transfers/" + replied, "transfer"),
        Face.of(BUREAU, "/transfer-tasks", "transfer-tasks"),
        Face.of(BUREAU, "/transfer-tasks/" + fresh, "transfer-preview"),
        Face.of(BUREAU, "/transfer-tasks/" + accepted, "transfer-reply"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/transfer-lines", "transfer-lines"));
  }
}
