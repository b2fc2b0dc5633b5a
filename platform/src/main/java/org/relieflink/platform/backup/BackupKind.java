package org.relieflink.platform.backup;

/** 备份的两种：数据和钥匙，分开放。 What a copy holds; the two are kept by different people at different places. */
public enum BackupKind {
  /** The database and the sealed uploads; no key. */
  DATA("relief-data"),
  /** Keyring, secrets of the subjects, the server's signing key, the key of the marks. */
  KEYS("relief-keys");

  /** How the names of both begin, for looking through a folder. */
  public static final String ENDING = ".rlb";

  private final String prefix;

  BackupKind(String prefix) {
    this.prefix = prefix;
  }

  /** How its file names begin. */
  public String prefix() {
    return prefix;
  }
}
