package org.relieflink.platform.backup.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupRule;
import org.relieflink.platform.backup.BackupRule.What;
import org.relieflink.platform.backup.Backups;
import org.relieflink.platform.backup.CopyRecord;
import org.relieflink.platform.backup.DrillRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 从登记簿看备份的情况。 Reads the register and compares it with the rules of the day. */
@Service
class StoredBackups implements Backups {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;
  private final BackupRules rules;
  private final Clock clock;

  StoredBackups(JdbcClient jdbc, BackupRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Standing> standings() {
    Instant data = last(BackupKind.DATA);
    Instant keys = last(BackupKind.KEYS);
    DrillRecord drill = BackupRegister.drills(jdbc, 1).stream().findFirst().orElse(null);
    boolean behind = keys != null && data != null && keys.isBefore(data);
    boolean failed = drill != null && !drill.passed();
    return List.of(
        standing(What.DATA, data, Warning.NONE),
        standing(What.KEYS, keys, behind ? Warning.BEHIND : Warning.NONE),
        standing(
            What.DRILL, drill == null ? null : drill.at(), failed ? Warning.FAILED : Warning.NONE));
  }

  private @Nullable Instant last(BackupKind kind) {
    return jdbc
        .sql("select max(at) as at from backup.copy where kind = ?")
        .param(kind.name())
        .query((row, index) -> row.getTimestamp("at"))
        .list()
        .stream()
        .filter(java.util.Objects::nonNull)
        .map(java.sql.Timestamp::toInstant)
        .findFirst()
        .orElse(null);
  }

  private Standing standing(What what, @Nullable Instant last, Warning known) {
    Instant now = clock.instant();
    BackupRule rule = rules.on(what, LocalDate.ofInstant(now, ZONE)).orElse(null);
    if (last == null) {
      return new Standing(what, null, 0, Warning.NEVER, rule);
    }
    long days = Math.max(0, Duration.between(last, now).toDays());
    boolean old = rule != null && Duration.between(last, now).toDays() >= rule.warnAfterDays();
    Warning warning = known;
    if (warning == Warning.NONE && rule == null) {
      warning = Warning.NO_RULE;
    } else if (warning == Warning.NONE && old) {
      warning = Warning.OLD;
    }
    return new Standing(what, last, days, warning, rule);
  }

  @Override
  public List<CopyRecord> copies() {
    return BackupRegister.copies(jdbc, MOST);
  }

  @Override
  public List<DrillRecord> drills() {
    return BackupRegister.drills(jdbc, MOST);
  }
}
