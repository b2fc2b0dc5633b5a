package org.relieflink.platform.exchange;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;

@DisplayName("页面：送达")
class DeliveryFaceTest extends FaceTest {
  @BeforeAll
  void came() {
    came("veterans_affairs", "优抚对象名单_202609.csv", 6, 0, "PUBLISHED", "");
    came("veterans_affairs", "优抚对象名单_202611.csv", 8, 1, "WAITING", "");
    came("disabled_federation", "残疾人基础信息_202611_全量导出_第二次.xlsx", 3, 0, "REFUSED", "");
    came("veterans_affairs", "优抚对象名单_202609.csv", 6, 0, "QUARANTINED", "PLAYED_AGAIN");
    came("medical_insurance", "医疗救助_202611.csv", 2, 0, "TAKEN", "");
  }

  private void came(
      String department, String name, long sequence, long missing, String state, String fault) {
    jdbc.sql(
            """
            insert into exchange.delivery (place, department, file_name, sequence, sm3, rows, missing,
              state, fault, taken_at, ended_at)
            values ('990123', ?, ?, ?, repeat('a', 64), 1200, ?, ?, ?, now(), now())
            """)
        .params(department, name, sequence, missing, state, fault)
        .update();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CLERK, "/pool/deliveries", "deliveries"),
        Face.of(DemoAccounts.DEPARTMENT_OFFICER, "/pool/deliveries", "deliveries-none"));
  }
}
