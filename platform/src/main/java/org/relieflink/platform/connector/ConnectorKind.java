package org.relieflink.platform.connector;

/** 怎么对接。 */
public enum ConnectorKind {
  /** We ask an address for pages of rows. */
  REST,
  /** We read a table or view of their database. */
  JDBC,
  /** We fetch files and their notes from their server. */
  SFTP,
  /** Their system sends rows to us. */
  PUSH
}
