package org.relieflink.platform.backup.web;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.backup.Backups;
import org.relieflink.platform.backup.Backups.Standing;
import org.relieflink.platform.backup.Backups.Warning;
import org.springframework.stereotype.Component;

/** 该备份、该演练了，进系统管理员的待办。 What is due, for whoever runs the server. */
@Component
class BackupsDue implements WorkSource {
  /** Whoever looks after the keys looks after their copies: the table of rights says who. */
  private static final String RUNS_THE_SERVER = "/keys/rotation";

  private final Backups backups;
  private final AccessTable table;
  private final BackupTexts texts;

  BackupsDue(Backups backups, AccessTable table, BackupTexts texts) {
    this.backups = backups;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", RUNS_THE_SERVER)) {
      return List.of();
    }
    return backups.standings().stream()
        .filter(standing -> standing.warning() != Warning.NONE)
        .map(this::item)
        .toList();
  }

  private WorkItem item(Standing standing) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say(
            "work.title", texts.what(standing.what()), texts.say("warning." + standing.warning())),
        texts.say("work.note"),
        null,
        "/backups",
        texts.say("work.action"),
        1);
  }
}
