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
    @Nullable String phone) {

  @Override
  public String toString() {
    return "CaseParty[" + partyId + "]";
  }
}
