package org.relieflink.platform.transfer;

/** 一条消息送得怎样。 */
public enum DeliveryState {
  /** 在送：the first time, or once more later. */
  SENDING,
  /** 对方收下了。 */
  SENT,
  /** 对方的系统办了：a callback about the matter came after it. */
  SYNCED,
  /** 试了几次送不到。 */
  FAILED,
  /** 对方说没有这个地址。 */
  NOT_FOUND
}
