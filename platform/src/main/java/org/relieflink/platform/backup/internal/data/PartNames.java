package org.relieflink.platform.backup.internal.data;

/** 各部分叫什么。 Names of the parts. */
final class PartNames {
  static final String OPENING = "opening";
  static final String COUNTS = "counts";
  static final String TABLE = "table:";
  static final String UPLOAD = "upload:";
  static final String KEY = "key:";

  private PartNames() {}
}
