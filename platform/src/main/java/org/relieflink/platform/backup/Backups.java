package org.relieflink.platform.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.backup.BackupRule.What;

/** 备份的情况：何时备份过、何时演练过、要不要提醒。 What is known of copies and drills, for page, API and work list. */
public interface Backups {
  /** Rows on the page. */
  int MOST = 20;

  /**
   * 一样东西怎么样了.
   *
   * @param last when it was last; null = never
   * @param days whole days since then; 0 when never
   * @param warning whether the rule of today wants somebody to do something
   * @param rule the rule of today; null when there is none, which is a warning
   */
  record Standing(
      What what, @Nullable Instant last, long days, Warning warning, @Nullable BackupRule rule) {}

  /** 提醒什么. */
  enum Warning {
    NONE,
    /** Never done. */
    NEVER,
    /** Longer ago than the rule says. */
    OLD,
    /** Keys that were copied before the newest data. */
    BEHIND,
    /** The last drill did not pass. */
    FAILED,
    /** No rule speaks of today. */
    NO_RULE
  }

  /** Data, keys, drill, as they stand now. */
  List<Standing> standings();

  /** Newest first, at most {@link #MOST}. */
  List<CopyRecord> copies();

  /** Newest first, at most {@link #MOST}. */
  List<DrillRecord> drills();
}
