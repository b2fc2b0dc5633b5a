package org.relieflink.platform.connector;

/** 没取成、没有收的原因；每个有一句话。 */
public enum ConnectorFault {
  /** No connection, no answer in time, or the other side says it is out of order. */
  UNREACHABLE(false),
  /** The other side asks for patience longer than a round waits. */
  ASKED_TO_WAIT(false),
  /** Token, password or account are not accepted. */
  NOT_LET_IN(false),
  /** The other side cannot prove who it is: certificate or host key. */
  NOT_THEM(false),
  /** The file or variable with the secret is missing or empty. */
  SECRET_MISSING(false),
  /** The other side answers something else than agreed. */
  ANSWER_WRONG(false),
  /** No table, view or column of this name, or no right to read it. */
  TABLE_WRONG(false),
  /** There is no driver for this database on the class path. */
  DRIVER_MISSING(false),
  /** Something broke on our side; the log says what. */
  OURS(false),
  /** Files cannot be fetched while no folder of deliveries is named. */
  FOLDER_MISSING(false),
  /** More rows than one list may have. */
  TOO_MANY(false),
  /** A whole list without a row. */
  LIST_EMPTY(true),
  /** The other side counts other rows than it sent. */
  ROWS_DIFFER(true),
  /** The digest is not that of the bytes. */
  BYTES_DIFFER(true),
  /** The day or the number of the list is far ahead of what it can be. */
  STAND_WILD(true),
  /** Older than what was taken before. */
  PLAYED_AGAIN(true);

  private final boolean held;

  ConnectorFault(boolean held) {
    this.held = held;
  }

  /** Something came and must not be taken; otherwise nothing came. */
  public boolean held() {
    return held;
  }

  public String messageKey() {
    return "connector.fault." + name();
  }
}
