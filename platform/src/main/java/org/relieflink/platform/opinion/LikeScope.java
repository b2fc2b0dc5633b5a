package org.relieflink.platform.opinion;

import org.relieflink.platform.access.Unit;

/**
 * 在多大的范围里比：by the digits of the division code (GB/T 2260). A county has one procuratorate, so its
 * office is the county.
 */
public enum LikeScope {
  OFFICE(6),
  CITY(4),
  PROVINCE(2);

  private final int digits;

  LikeScope(int digits) {
    this.digits = digits;
  }

  /** Whether another office lies in the same one. */
  public boolean covers(String place, String other) {
    return other.startsWith(place.substring(0, digits));
  }

  /** The digits that the codes of all places in the same one begin with. */
  public String below(String place) {
    return place.substring(0, digits);
  }

  /** A code of another place in the same one, which need not exist; of an office its own. */
  public String another(String place) {
    return below(place) + "9".repeat(place.length() - digits);
  }

  /** Whether a reader of this unit sees all of it; who sees a part is not shown a part. */
  public boolean seenBy(Unit reader, String place) {
    return place.substring(0, digits).startsWith(reader.below());
  }
}
