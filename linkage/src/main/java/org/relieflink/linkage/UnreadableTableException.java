package org.relieflink.linkage;

import java.nio.file.Files;
import java.nio.file.Path;

/** 文件不能作为名单或数据池读取；说明原因和下一步。 */
public final class UnreadableTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, for programs. */
  public enum Reason {
    FOLDER,
    EMPTY,
    NOT_UTF8,
    NOT_CSV,
    KEY_COLUMN_MISSING,
    NOT_SNAPSHOT,
    OTHER_VERSION,
    DAMAGED
  }

  private final Reason reason;

  UnreadableTableException(Reason reason, String messageZh) {
    super(messageZh);
    this.reason = reason;
  }

  /** A folder opens like a file and only fails when it is read. */
  static void refuseFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableTableException(
          Reason.FOLDER, "“" + file.getFileName() + "”是文件夹，不是文件；请给出文件夹里的文件。");
    }
  }

  public Reason reason() {
    return reason;
  }
}
