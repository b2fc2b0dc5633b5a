package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/** 案件当事人（原样文本）。 Only the party id is required; every other field may be missing. */
public record CaseParty(
    String partyId,
    @Nullable String name,
    @Nullable String citizenId,
    @Nullable String sex,
    @Nullable String birthDate,
    @Nullable String division,
    @Nullable String address,
    @Nullable String phone,
    @Nullable Guardian guardian) {

  /** A party that names no guardian. */
  public CaseParty(
      String partyId,
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable String sex,
      @Nullable String birthDate,
      @Nullable String division,
      @Nullable String address,
      @Nullable String phone) {
    this(partyId, name, citizenId, sex, birthDate, division, address, phone, null);
  }

  /** The same party, naming a guardian: of a minor, the statutory agent. */
  public CaseParty with(Guardian named) {
    return new CaseParty(partyId, name, citizenId, sex, birthDate, division, address, phone, named);
  }

  @Override
  public String toString() {
    return "CaseParty[" + partyId + "]";
  }
}
