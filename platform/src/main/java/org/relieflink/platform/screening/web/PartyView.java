package org.relieflink.platform.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 人和家庭页。 The page model of a party: who, what was found, the family, the case, who looked.
 *
 * @param maySeal this officer may seal the records or open them again
 * @param opinionHref null while no such page exists or this officer may not open it
 */
record PartyView(
    long id,
    String name,
    String sexAge,
    String number,
    String born,
    String address,
    String phone,
    String caseNo,
    String caseText,
    String listAsOf,
    List<Found> found,
    List<Family> families,
    List<SameCase> sameCase,
    List<Look> looks,
    boolean sealed,
    boolean maySeal,
    @Nullable String opinionHref) {

  PartyView {
    found = List.copyOf(found);
    families = List.copyOf(families);
    sameCase = List.copyOf(sameCase);
    looks = List.copyOf(looks);
  }

  /** 一类困难：凭哪份名单、新不新、判断到哪一步。 */
  record Found(
      String href,
      String hardshipClass,
      boolean kin,
      String who,
      String person,
      String source,
      String asOf,
      String fresh,
      String freshTag,
      String facts,
      String level,
      String levelTag,
      String state,
      String stateTag) {
    @Override
    public String toString() {
      return "Found[" + hardshipClass + "]";
    }
  }

  /** 一份名单上的一户。 */
  record Family(String title, List<Member> members) {}

  /**
   * 一个成员。
   *
   * @param classes hardship classes this member is listed under
   */
  record Member(String relation, String name, String sexAge, String classes, boolean party) {
    @Override
    public String toString() {
      return "Member[" + relation + "]";
    }
  }

  /** 同案的另一个当事人。 */
  record SameCase(String href, String name, String sexAge, String role) {
    @Override
    public String toString() {
      return "SameCase[" + role + "]";
    }
  }

  /** 谁看过。 */
  record Look(String when, String who, String what, String why) {}

  @Override
  public String toString() {
    return "PartyView[" + id + "]";
  }
}
