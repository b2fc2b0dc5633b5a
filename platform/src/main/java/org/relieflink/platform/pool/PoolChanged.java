package org.relieflink.platform.pool;

/**
 * 数据池变了（事件，提交之后发出）。 The pool has changed; published after the commit.
 *
 * @param batchId the import that came in or was undone
 * @param contractId the list
 */
public record PoolChanged(long batchId, String contractId, Kind kind, ImportCounts counts) {
  /** What happened. */
  public enum Kind {
    IMPORTED,
    UNDONE,
    /** Somebody's data was destroyed, in whatever lists. */
    ERASED
  }

  /** Of no list in particular. */
  public static PoolChanged erased() {
    return new PoolChanged(0, "", Kind.ERASED, new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0));
  }
}
