package org.relieflink.platform.ferry;

import org.relieflink.proof.parcel.ParcelFault;

/** 为什么隔离。 */
public enum FerryFault {
  UNREADABLE,
  WRONG_SIGNATURE,
  WRONG_RECEIVER,
  WRONG_SENDER,
  VOLUME_DAMAGED,
  CONTENT_BROKEN,
  /** A number that was taken came again with another content. */
  REPLAYED,
  /** A receipt that belongs to no package of ours. */
  RECEIPT_UNKNOWN;

  public static FerryFault of(ParcelFault fault) {
    return switch (fault) {
      case UNREADABLE, PART_UNUSABLE, KEY_UNUSABLE -> UNREADABLE;
      case WRONG_SIGNATURE -> WRONG_SIGNATURE;
      case WRONG_RECEIVER -> WRONG_RECEIVER;
      case WRONG_SENDER -> WRONG_SENDER;
      case VOLUME_MISSING, VOLUME_SHORT, VOLUME_DAMAGED -> VOLUME_DAMAGED;
      case CONTENT_BROKEN -> CONTENT_BROKEN;
    };
  }

  public String messageKey() {
    return "ferry.fault." + name();
  }
}
