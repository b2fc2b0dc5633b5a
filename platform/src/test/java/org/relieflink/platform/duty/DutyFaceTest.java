package org.relieflink.platform.duty;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.PlantedRequests;
import org.relieflink.platform.sharing.Requests;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：职责台账、一项职责")
class DutyFaceTest extends FaceTest {
  @Autowired Requests requests;

  @BeforeAll
  void planted() {
    Unit own = Unit.of(DemoAccounts.PLACE, null);
    long answered = PlantedRequests.request(jdbc, own);
    requests
        .answer(
            DemoAccounts.DEPARTMENT_OFFICER,
            answered,
            new Answer("yes", LocalDate.of(2026, 1, 5), "民政社会救助系统"))
        .orThrow();
    PlantedRequests.request(jdbc, own);
    PlantedRequests.requestDue(jdbc, own, LocalDate.of(2026, 1, 5));
    PlantedRequests.correction(jdbc, own);
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CHIEF, "/duties", "duties"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/duties", "duties-department"),
        Face.of(DemoAccounts.CHIEF, "/duties/reply-request", "duty"),
        Face.of(DemoAccounts.CHIEF, "/duties/decide?year=2025", "duty-none"));
  }
}
