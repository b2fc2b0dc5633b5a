package org.relieflink.platform.identity.web;

import java.util.List;

/**
 * 一份名单上的一户，和一户的救助链。
 *
 * @param cut says how many are left out; empty when nobody is
 */
record FamilyView(String title, HouseholdPicture picture, List<Member> members, String cut) {
  FamilyView {
    members = List.copyOf(members);
  }

  /** 一个成员。 */
  record Member(
      String href, String relation, String name, String sexAge, String classes, boolean own) {
    @Override
    public String toString() {
      return "Member[" + relation + "]";
    }
  }

  /** 链上的一件事。 */
  record Event(String day, String what, String who, String source, boolean beginning, boolean own) {
    @Override
    public String toString() {
      return "Event[" + day + "]";
    }
  }
}
