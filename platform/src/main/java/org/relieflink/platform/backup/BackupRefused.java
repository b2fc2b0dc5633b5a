package org.relieflink.platform.backup;

import java.io.Serial;

/**
 * 备份、演练或恢复不能继续。 A backup, drill or restore that cannot go on, and why; the command says the
 * sentence.
 */
public final class BackupRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final String detail;

  /**
   * Refuses.
   *
   * @param detail file, version or part; empty when there is nothing to name
   */
  public BackupRefused(Reason reason, String detail) {
    super(reason + " " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What the sentence names. */
  public String detail() {
    return detail;
  }

  /** Why, for good; the sentences stand in the texts of the command line under the name. */
  public enum Reason {
    /** Something else than a backup, or its head was changed. */
    NOT_A_BACKUP,
    /** Data were given for keys, or keys for data. */
    WRONG_KIND,
    /** None of the recipients has this secret. */
    WRONG_RECOVERY,
    /** Changed, cut or put together from two. */
    DAMAGED,
    /** Made with other migrations than this program has. */
    OTHER_VERSION,
    /** The keys belong to another database. */
    OTHER_KEYRING,
    /** Keys older than the data: erased persons would come back, or new ones have no secret. */
    OLD_KEYS,
    /** Keys from after a rotation that revoked what the data are sealed with. */
    REVOKED_KEYS,
    /** The target is not an empty folder. */
    NOT_EMPTY,
    /** The target is where another disk is mounted: nothing can take its place at once. */
    OTHER_DISK,
    /** A recovery secret that is empty, short, or readable by others. */
    RECOVERY_UNUSABLE,
    /** Data and keys in one folder. */
    TOGETHER,
    /** No keys where they should be. */
    NO_KEYS,
    /** Rows of this table are hidden from this account of the database. */
    HIDDEN_ROWS,
    /** A file of roots that holds something else. */
    ROOTS_UNUSABLE
  }
}
