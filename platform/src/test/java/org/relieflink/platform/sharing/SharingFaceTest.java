package org.relieflink.platform.sharing;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.sharing.Disputes.Raised;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：协查、答复、更正、标准争议、共享率")
class SharingFaceTest extends FaceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Autowired Requests requests;
  @Autowired Disputes disputes;
  private long answered;
  private long open;
  private long correction;

  @BeforeAll
  void planted() {
    answered = send("subsistence-now", "civil_affairs/subsistence");
    requests
        .answer(DemoAccounts.DEPARTMENT_OFFICER, answered, new Answer("yes", DAY, "民政社会救助系统"))
        .orThrow();
    open = send("subsistence-amount", "civil_affairs/subsistence");
    requests.act(DemoAccounts.DEPARTMENT_OFFICER, ShareAct.RECEIVE, open, "").orThrow();
    long cannot = send("temporary-aid-year", "civil_affairs/temporary_aid");
    requests
        .act(DemoAccounts.DEPARTMENT_OFFICER, ShareAct.CANNOT, cannot, "乡镇的明细还没有汇总上来")
        .orThrow();
    send("medical-own-share", "medical_insurance/medical_aid");
    correction = PlantedRequests.correction(jdbc, Unit.of(DemoAccounts.PLACE, null));
    disputes
        .raise(
            DemoAccounts.PROSECUTOR,
            new Raised("civil_affairs", "刚性支出困难家庭的认定：医疗支出算几个月", "按申请以前十二个月算", "按受理当月以前六个月算"))
        .orThrow();
  }

  private long send(String fact, String contract) {
    return requests
        .send(
            DemoAccounts.PROSECUTOR,
            new NewRequest(
                "990123197403124026",
                "王秀芳",
                fact,
                contract,
                Purpose.RELIEF_CASE,
                "云检刑申〔2026〕8号",
                ""))
        .orThrow()
        .id();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/requests?view=all", "requests"),
        Face.of(DemoAccounts.PROSECUTOR, "/requests?view=late", "requests-none"),
        Face.of(DemoAccounts.PROSECUTOR, "/requests/new", "request-new"),
        Face.of(DemoAccounts.PROSECUTOR, "/requests/" + answered, "request"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/inbox", "inbox"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/inbox/" + open, "inbox-request"),
        Face.of(DemoAccounts.PROSECUTOR, "/corrections", "corrections"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/mending", "mending"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/mending/" + correction, "correction"),
        Face.of(DemoAccounts.PROSECUTOR, "/disputes", "disputes"),
        Face.of(DemoAccounts.CHIEF, "/sharing-rate", "sharing-rate"),
        Face.of(DemoAccounts.AUDITOR, "/sharing-rate?month=2026-01", "sharing-rate-none"));
  }
}
