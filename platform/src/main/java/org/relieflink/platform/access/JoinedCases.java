package org.relieflink.platform.access;

/**
 * 协办：cases of other units that an officer was joined to by name, for a time (检察院组织法 art. 24:
 * officers of the area may be called together for a case).
 */
@FunctionalInterface
public interface JoinedCases {

  /** Nobody is joined to anything. */
  JoinedCases NONE = (officer, place, caseNo) -> false;

  /** Whether the officer is joined now to this case of the procuratorate of a place. */
  boolean joined(Officer officer, String place, String caseNo);
}
