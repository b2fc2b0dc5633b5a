package org.relieflink.platform.watch;

/** 有额度的事：what an officer may do only so often in a day. */
public enum QuotaDeed {
  /** 查一个人：each look-up counts one, whatever it found. */
  LOOK_UP,
  /** 看全号：each lifting of the mask counts one. */
  REVEAL,
  /** 导出：rows about persons that leave without another person's agreement. */
  EXPORT_ROWS;

  public String messageKey() {
    return "watch.deed." + name();
  }
}
