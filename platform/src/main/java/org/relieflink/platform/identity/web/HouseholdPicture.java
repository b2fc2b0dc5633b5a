package org.relieflink.platform.identity.web;

import java.util.ArrayList;
import java.util.List;

/**
 * 一户的图：户主在上，每人一条线，线头的框里先写关系。 One household as one register sees it; a table with the same stands
 * beside it, with the links.
 */
record HouseholdPicture(int height, String spine, List<Box> boxes) {
  /** Drawn at the width of a phone; a panel is never narrower. */
  public static final int WIDTH = 320;

  private static final int SPINE = 16;
  private static final int LEFT = 44;
  private static final int STEP = 54;
  private static final int TALL = 44;

  HouseholdPicture {
    boxes = List.copyOf(boxes);
  }

  /** 一个人：the edge from the spine and the box, relation first. */
  record Box(
      int x,
      int y,
      int width,
      String edge,
      String relation,
      String name,
      String note,
      boolean own) {
    @Override
    public String toString() {
      return "Box[" + relation + "]";
    }
  }

  static HouseholdPicture of(List<FamilyView.Member> members) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      boxes.add(box(members.get(i), i));
    }
    int last = STEP * (boxes.size() - 1) + TALL / 2;
    String spine = boxes.size() < 2 ? "" : "M%d %dV%d".formatted(SPINE, TALL, last);
    return new HouseholdPicture(STEP * boxes.size(), spine, boxes);
  }

  private static Box box(FamilyView.Member member, int at) {
    int y = STEP * at + 1;
    boolean head = at == 0;
    int x = head ? 1 : LEFT;
    String edge = head ? "" : "M%d %dH%d".formatted(SPINE, y + TALL / 2, LEFT);
    return new Box(
        x, y, WIDTH - x - 1, edge, member.relation(), member.name(), member.sexAge(), member.own());
  }
}
