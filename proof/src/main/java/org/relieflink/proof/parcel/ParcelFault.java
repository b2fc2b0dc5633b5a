package org.relieflink.proof.parcel;

/** 数据包为什么不收；or cannot be made. */
public enum ParcelFault {
  /** Not a head of this form. */
  UNREADABLE,
  /** Signed by nobody, by another key, or changed after the signing. */
  WRONG_SIGNATURE,
  /** For another site, or for another key of this one. */
  WRONG_RECEIVER,
  /** Says another sender than the card it is held against. */
  WRONG_SENDER,
  /** A volume is not there; the detail is its file name. */
  VOLUME_MISSING,
  /** A volume is shorter than the head says: cut, or still being copied. */
  VOLUME_SHORT,
  /** A volume has other bytes than the head says. */
  VOLUME_DAMAGED,
  /** The content does not fit its key or its place, though the volumes are as signed. */
  CONTENT_BROKEN,
  /** A file changed while it was being sealed, or its name cannot stand in a package. */
  PART_UNUSABLE,
  /** No card of a site, or no key file. */
  KEY_UNUSABLE
}
