package org.relieflink.platform.meeting;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.sharing.Disputes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("页面：会商会、纪要、没有解决的清单、告知权利")
class MeetingFaceTest extends FaceTest {
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;

  @Autowired Conferences conferences;
  @Autowired Disputes disputes;
  @Autowired Opinions opinions;

  private long id;

  private static <T> T by(Officer officer, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Conference act(Officer officer, MeetingOrder order) {
    return by(officer, () -> conferences.act(officer, id, order)).orThrow();
  }

  @BeforeAll
  void given() {
    var raised = new Disputes.Raised("civil_affairs", "丧失劳动能力", "残疾二级就算", "要劳动能力鉴定");
    long dispute = by(CHIEF, () -> disputes.raise(CHIEF, raised)).orThrow().id();
    var wanted = new NewConference("十一月会商会", "三楼会议室", Instant.now(), "face");
    id = by(CHIEF, () -> conferences.open(CHIEF, wanted)).orThrow().id();
    String number = BUREAU.staffNumber();
    act(CHIEF, MeetingOrder.of(MeetingAct.INVITE, 0).naming(number));
    act(CHIEF, MeetingOrder.of(MeetingAct.ATTEND, 0).naming(number).choosing(Attendance.PRESENT));
    act(CHIEF, MeetingOrder.of(MeetingAct.INVITE, 0).naming(DemoAccounts.PROSECUTOR.staffNumber()));
    Conference one =
        act(CHIEF, MeetingOrder.of(MeetingAct.ADD_DISPUTE, dispute).saying("按哪个标准；材料在卷"));
    long item = one.items().get(0).id();
    act(BUREAU, MeetingOrder.of(MeetingAct.VOTE, item).choosing(Voice.AGAINST).saying("没有鉴定"));
    by(
        CHIEF,
        () -> opinions.open(NewCandidate.of(OpinionSamples.file("case-two-four-year-old")), CHIEF));
  }

  private static void opened(Page page) {
    page.click("details.fold summary >> nth=0");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(CHIEF, "/meetings", "meetings"),
        Face.of(CHIEF, "/meetings/" + id, "meeting"),
        Face.of(CHIEF, "/meetings/" + id, "meeting-acts").after(MeetingFaceTest::opened),
        Face.of(BUREAU, "/meetings/" + id + "/minutes?lang=en", "meeting-minutes"),
        Face.of(CHIEF, "/unresolved", "unresolved"),
        Face.of(DemoAccounts.PROSECUTOR, "/rights-to-tell", "rights-to-tell"));
  }
}
