package org.relieflink.platform.watch;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：预警的列表、一个预警、我的额度")
class WatchFaceTest extends FaceTest {
  @Autowired Alarms alarms;
  @Autowired Quotas quotas;
  @Autowired Exports exports;
  private long fresh;
  private long taken;
  private long closed;
  private String exportPage = "";

  @BeforeAll
  void planted() {
    var planted = new PlantedAlarms(jdbc);
    for (AlarmKind kind : AlarmKind.values()) {
      planted.add(kind, "YX0217", DemoAccounts.PLACE);
    }
    fresh = planted.add(AlarmKind.VOLUME_HOUR, "YX0101", DemoAccounts.PLACE);
    taken = planted.add(AlarmKind.ODD_HOURS, "YX0101", DemoAccounts.PLACE);
    closed = planted.add(AlarmKind.FOREIGN_REGION, "YX0101", DemoAccounts.PLACE);
    alarms.acknowledge(DemoAccounts.AUDITOR, taken, "已请本人书面说明").orThrow();
    alarms.acknowledge(DemoAccounts.CHIEF, closed, "已请本人书面说明").orThrow();
    alarms
        .close(DemoAccounts.AUDITOR, closed, AlarmFinding.EXPLAINED, "外来务工人员集中来访，有接待登记")
        .orThrow();
    var ids = java.util.stream.IntStream.range(0, 60).mapToObj(i -> "hit-" + i).toList();
    var order =
        new ExportOrder("hits", "命中：全部待核", "", "/screening/hits.xlsx", ids, Purpose.RELIEF_CASE);
    exportPage =
        ((ExportRelease.Ask) exports.release(DemoAccounts.PROSECUTOR, order).orThrow()).href();
    quotas.take(DemoAccounts.CLERK, QuotaDeed.LOOK_UP, 34).orThrow();
    quotas.take(DemoAccounts.CLERK, QuotaDeed.EXPORT_ROWS, 100).orThrow();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.AUDITOR, "/watch/alarms", "alarms"),
        Face.of(DemoAccounts.CHIEF, "/watch/alarms?view=closed", "alarms-closed"),
        Face.of(DemoAccounts.AUDITOR, "/watch/alarms/" + fresh, "alarm"),
        Face.of(DemoAccounts.AUDITOR, "/watch/alarms/" + taken, "alarm-taken"),
        Face.of(DemoAccounts.CHIEF, "/watch/alarms/" + closed, "alarm-closed"),
        Face.of(DemoAccounts.AUDITOR, "/watch/honeys", "honeys-none"),
        Face.of(DemoAccounts.AUDITOR, "/watch/trace", "trace"),
        Face.of(DemoAccounts.PROSECUTOR, exportPage, "export"),
        Face.of(DemoAccounts.CLERK, "/watch/quota", "quota"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/watch/quota", "quota-none"),
        Face.of(DemoAccounts.CLERK, "/screening/look-up", "look-up-quota"));
  }
}
