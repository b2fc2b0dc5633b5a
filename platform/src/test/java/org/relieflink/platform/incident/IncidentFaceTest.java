package org.relieflink.platform.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.incident.Incidents.Wish;
import org.relieflink.platform.incident.Measures.Wanted;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.Alarms;
import org.relieflink.platform.watch.PlantedAlarms;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：事件的列表、立事件、一个事件、处置")
class IncidentFaceTest extends FaceTest {
  private static final Officer AUDITOR = DemoAccounts.AUDITOR;

  @Autowired Incidents incidents;
  @Autowired Measures measures;
  @Autowired Alarms alarms;
  @Autowired Approvals approvals;
  @Autowired Clock clock;
  private long alarm;
  private long fresh;
  private long ready;
  private long closed;

  @BeforeAll
  void planted() {
    var planted = new PlantedAlarms(jdbc);
    alarm = planted.add(AlarmKind.ODD_HOURS, "YX0101", DemoAccounts.PLACE);
    alarms.acknowledge(AUDITOR, alarm, "已请本人书面说明").orThrow();
    fresh = opened(planted.add(AlarmKind.VOLUME_HOUR, "YX0217", DemoAccounts.PLACE));
    measures
        .order(AUDITOR, fresh, new Wanted(MeasureKind.END_SESSIONS, "YX0217", "账号可能被别人用了"))
        .orThrow();
    long done =
        measures
            .order(AUDITOR, fresh, new Wanted(MeasureKind.CLOSE_ACCOUNT, "MZ0301", "防止继续外泄"))
            .orThrow()
            .id();
    measures.perform(DemoAccounts.ADMINISTRATOR, done).orThrow();
    ready = opened(planted.add(AlarmKind.VOLUME_DAY, "YX0101", DemoAccounts.PLACE));
    agreed(ready);
    closed = opened(planted.add(AlarmKind.FOREIGN_REGION, "YX0101", DemoAccounts.PLACE));
    agreed(closed);
    incidents.close(AUDITOR, closed).orThrow();
  }

  private long opened(long from) {
    var wanted =
        new NewIncident(
            IncidentKind.MISUSE,
            "下班以后看了很多与案件无关的人，本人说不清理由",
            clock.instant().minus(Duration.ofHours(30)),
            List.of(from),
            List.of(),
            null);
    return incidents.open(AUDITOR, wanted).orThrow().id();
  }

  private void agreed(long id) {
    step(id, new Said(IncidentAct.HANDLED, null, null, "已请系统管理员停用账号，已约谈本人"));
    step(
        id,
        new Said(IncidentAct.ASSESSED, IncidentKind.MISUSE, IncidentLevel.LARGER, "看了全部留痕，按较大办"));
    step(id, new Said(IncidentAct.REPORTED, null, null, "已报市院和省级网信部门"));
    step(id, new Said(IncidentAct.NOT_TOLD, null, null, "没有外泄，处置以后没有危害"));
    long request =
        incidents
            .askToClose(AUDITOR, id, new Wish(IncidentFinding.PARTLY, "部分属实，已停用账号，已培训"))
            .orThrow()
            .approval()
            .orElseThrow()
            .id();
    approvals.approve(DemoAccounts.CHIEF, request, Saying.of("同意")).orThrow();
  }

  private void step(long id, Said said) {
    incidents.add(AUDITOR, id, said).orThrow();
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(AUDITOR, "/incidents", "incidents"),
        Face.of(DemoAccounts.CHIEF, "/incidents?view=closed", "incidents-closed"),
        Face.of(DemoAccounts.SECURITY_ADMINISTRATOR, "/incidents", "incidents-reading"),
        Face.of(AUDITOR, "/incidents/new", "incident-new"),
        Face.of(AUDITOR, "/incidents/new?alarm=" + alarm, "incident-new-alarm"),
        Face.of(AUDITOR, "/incidents/" + fresh, "incident"),
        Face.of(AUDITOR, "/incidents/" + ready, "incident-ready"),
        Face.of(DemoAccounts.CHIEF, "/incidents/" + closed, "incident-closed"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/measures", "measures"),
        Face.of(AUDITOR, "/watch/alarms/" + alarm, "alarm-incident"));
  }
}
