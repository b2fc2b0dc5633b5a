package org.relieflink.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.BackupRule.What;
import org.relieflink.platform.backup.Backups.Standing;
import org.relieflink.platform.backup.Backups.Warning;
import org.relieflink.platform.backup.DrillReport.Finding;
import org.relieflink.platform.backup.DrillReport.State;
import org.relieflink.platform.vault.RecoveryLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("备份的登记：做过的都留痕，该做的提醒，页面只给管理员看")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupCopyTest extends ServerTest {
  private static final String SECRET = "a sentence that only this test knows";

  @TempDir static Path folder;
  @Autowired private ReliefSettings settings;
  @Autowired private Backups backups;

  private TakeBackup take() {
    KeyPlaces places = KeyPlaces.of(settings.dataDir(), home().resolve("keys"));
    return new TakeBackup(owner(), places, Clock.systemUTC(), "test");
  }

  private static BackupOrder to(String name, String cipher) {
    return new BackupOrder(
        folder.resolve(name), List.of(SECRET), cipher, new RecoveryLock.Cost(64, 1, 1));
  }

  private Standing standing(What what) {
    return backups.standings().stream().filter(one -> one.what() == what).findFirst().orElseThrow();
  }

  @Test
  @Order(1)
  @DisplayName("什么都没做过：三样都提醒，系统管理员的待办里有，页面说下一步")
  void nothingYet() throws Exception {
    assertThat(backups.standings()).extracting(Standing::warning).containsOnly(Warning.NEVER);
    mvc.perform(get("/backups").with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("还没有备份")))
        .andExpect(content().string(containsString("relieflink drill")));
    mvc.perform(get("/").with(as(DemoAccounts.ADMINISTRATOR)))
        .andExpect(content().string(containsString("数据备份：还没有做过，请安排")));
  }

  @Test
  @Order(2)
  @DisplayName("数据和钥匙各备份一次，分两个目录；开始和完成都留痕，登记改不了")
  void copiesAreRegistered() throws Exception {
    BackupMade keys = take().keys(to("keys", "sm4-gcm"));
    BackupMade data = take().data(to("data", "sm4-gcm"), folder.resolve("no uploads"));
    assertThat(data.rows()).isPositive();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file())))
        .isEqualTo("rw-------");
    assertThat(keys.parts()).as("keyring and secrets at least").isBetween(2, 5);
    assertThatThrownBy(() -> take().keys(to("data", "aes-256-gcm")))
        .isInstanceOfSatisfying(
            BackupRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOGETHER));
    assertThat(
            jdbc.sql(
                    "select action || ' ' || result from trail.entry where action like 'BACKUP%' order by id")
                .query(String.class)
                .list())
        .containsExactly(
            "BACKUP_BEGUN KEYS", "BACKUP_MADE KEYS", "BACKUP_BEGUN DATA", "BACKUP_MADE DATA");
    assertThatThrownBy(() -> jdbc.sql("delete from backup.copy").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    mvc.perform(get("/api/v1/backups").with(as(DemoAccounts.AUDITOR)))
        .andExpect(jsonPath("$.copies.length()").value(2))
        .andExpect(jsonPath("$.copies[?(@.kind=='DATA')].rows").value((int) data.rows()));
  }

  @Test
  @Order(3)
  @DisplayName("钥匙备份比数据早就提醒，再备份一次就不提醒；两天没有备份数据就提醒")
  void warnings() throws IOException {
    move("DATA", "at + interval '1 hour'");
    assertThat(standing(What.KEYS).warning()).isEqualTo(Warning.BEHIND);
    move("KEYS", "at + interval '2 hours'");
    assertThat(standing(What.KEYS).warning()).isEqualTo(Warning.NONE);
    assertThat(standing(What.DATA).warning()).isEqualTo(Warning.NONE);
    move("DATA", "at - interval '3 days'");
    assertThat(standing(What.DATA).warning()).isEqualTo(Warning.OLD);
    assertThat(standing(What.DATA).days()).isGreaterThanOrEqualTo(2);
  }

  private void move(String kind, String at) {
    jdbc.sql("alter table backup.copy disable trigger user").update();
    jdbc.sql("update backup.copy set at = " + at + " where kind = ?").param(kind).update();
    jdbc.sql("alter table backup.copy enable trigger user").update();
  }

  @Test
  @Order(4)
  @DisplayName("演练没有通过：登记、留痕、提醒，页面说哪一项")
  void aFailedDrill() throws Exception {
    RecordDrill record = new RecordDrill(owner(), Clock.systemUTC());
    record.record(
        new DrillReport(
            "abcdefgh-1",
            Instant.parse("2026-11-26T02:00:00Z"),
            List.of(
                new Finding(DrillStep.KEYS, State.PROVEN, 1, null, "", 1),
                new Finding(DrillStep.TRAIL, State.FAILED, 0, null, "第 3 笔被改过", 1),
                new Finding(DrillStep.ROOTS, State.UNPROVEN, 0, null, "", 0)),
            41.4));
    assertThat(standing(What.DRILL).warning()).isEqualTo(Warning.FAILED);
    mvc.perform(get("/backups").with(as(DemoAccounts.SECURITY_ADMINISTRATOR)))
        .andExpect(content().string(containsString("没有通过：留痕和封存时一样")))
        .andExpect(content().string(containsString("41 秒")));
    assertThat(
            jdbc.sql("select result from trail.entry where action = 'BACKUP_DRILLED'")
                .query(String.class)
                .single())
        .isEqualTo("failed");
  }

  @Test
  @Order(5)
  @DisplayName("办案的人和部门看不到备份页，管理员的待办以外没有提醒")
  void whoMayNot() throws Exception {
    for (Officer officer :
        List.of(DemoAccounts.CLERK, DemoAccounts.PROSECUTOR, DemoAccounts.CHIEF)) {
      mvc.perform(get("/backups").with(as(officer))).andExpect(status().isForbidden());
      mvc.perform(get("/api/v1/backups").with(as(officer))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/").with(as(DemoAccounts.AUDITOR)))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("恢复演练"))));
  }

  @Test
  @Order(6)
  @DisplayName("口令文件：短的、别人能读的不收；新做的有 256 位")
  void recoveryFiles() throws IOException {
    Path made = folder.resolve("recovery.txt");
    RecoverySecret.make(made);
    assertThat(RecoverySecret.read(made)).matches("[0-9a-f]{64}");
    assertThatThrownBy(() -> RecoverySecret.make(made)).isInstanceOf(IOException.class);
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> RecoverySecret.read(made)).isInstanceOf(BackupRefused.class);
    Path open = Files.writeString(folder.resolve("short.txt"), "太短\n");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> RecoverySecret.read(open)).isInstanceOf(BackupRefused.class);
  }
}
