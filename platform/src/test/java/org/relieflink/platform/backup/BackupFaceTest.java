package org.relieflink.platform.backup;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.backup.DrillReport.Finding;
import org.relieflink.platform.backup.DrillReport.State;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;

@DisplayName("页面：备份")
class BackupFaceTest extends FaceTest {
  private static final Instant NIGHT = Instant.parse("2026-11-25T18:00:00Z");

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.ADMINISTRATOR, "/backups", "backups-empty"),
        Face.of(DemoAccounts.ADMINISTRATOR, "/backups", "backups").after(this::somethingHappened),
        Face.of(DemoAccounts.AUDITOR, "/backups?lang=en", "backups-en"),
        Face.of(DemoAccounts.AUDITOR, "/backups?lang=zh-CN", "backups-again"));
  }

  /** Copies of both kinds, a drill that passed and one that did not. */
  private void somethingHappened(Page page) {
    for (String kind : List.of("DATA", "KEYS")) {
      jdbc.sql(
              "insert into backup.copy values (?, ?, now(), ?, 123456789, 190412, 1204)"
                  + " on conflict do nothing")
          .params(
              kind + "-1a2b3c4d",
              kind,
              "relief-%s-20261125T180000Z-1a2b3c4d.rlb"
                  .formatted(kind.toLowerCase(java.util.Locale.ROOT)))
          .update();
    }
    RecordDrill record = new RecordDrill(owner(), Clock.systemUTC());
    Finding good = new Finding(DrillStep.KEYS, State.PROVEN, 3, null, "", 1);
    Finding silent = new Finding(DrillStep.ROOTS, State.UNPROVEN, 0, null, "", 0);
    Finding bad = new Finding(DrillStep.TRAIL, State.FAILED, 0, null, "", 0);
    record.record(new DrillReport("1a2b3c4d-1", NIGHT, List.of(good, bad), 12));
    record.record(new DrillReport("1a2b3c4d-1", NIGHT, List.of(good, silent), 41));
    page.reload();
  }
}
