package org.relieflink.platform.connector.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorKind;

/**
 * 一个对接的配置。 One source as its file describes it; no secret is in it, only where it lies.
 *
 * @param list contract of the list
 * @param department and {@code title} as the contract says
 * @param whole every fetch gives the whole list: who is missing has left it
 * @param every pause between two fetches
 * @param lateAfter without a good run for so long, it is late
 * @param columns name at the source to column of the list; what is not named is not fetched
 * @param key columns at the source that say which row it is
 * @param mark how far was read; null for whole lists
 */
record Line(
    String name,
    ConnectorKind kind,
    String list,
    String department,
    String title,
    boolean whole,
    Duration every,
    Duration lateAfter,
    Map<String, String> columns,
    List<String> key,
    @Nullable MarkRule mark,
    Rest rest,
    Jdbc jdbc,
    Sftp sftp,
    Secret secret) {

  /** 在哪里的秘密。 Where a secret lies: a file, or a variable of the environment; both empty for none. */
  record Secret(String file, String variable) {
    static final Secret NONE = new Secret("", "");
  }

  /** An address that gives pages of rows. */
  record Rest(String url, int pageSize) {
    static final Rest NONE = new Rest("", 1);
  }

  /**
   * A table or view.
   *
   * @param table perhaps with its schema in front
   */
  record Jdbc(String url, String user, String table, int pageSize) {
    static final Jdbc NONE = new Jdbc("", "", "", 1);
  }

  /**
   * A folder on a server.
   *
   * @param hostKey fingerprint, SHA256:…
   */
  record Sftp(String host, int port, String user, String folder, String hostKey) {
    static final Sftp NONE = new Sftp("", 1, "", "", "");
  }
}
