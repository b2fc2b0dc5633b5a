package org.relieflink.platform.pool;

/** 导入进度的听众。 Told about an import that runs in the caller's own process. */
@FunctionalInterface
public interface ImportListener {
  /**
   * Called at the start of each phase and every few hundred rows.
   *
   * @param fileName the file at work
   * @param phase plain words in the reader's language
   * @param done units done of this phase
   * @param total units of this phase; 0 when unknown
   */
  void at(String fileName, String phase, long done, long total);

  ImportListener SILENT = (fileName, phase, done, total) -> {};
}
