package org.relieflink.synthetic.people;

/** 住处 · Where a household lives: town, village or community, and the group or the flat. */
public record Place(String town, String village, String detail) {
  private static final String[] CHINESE = {
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"
  };

  public static Place rural(String town, String village, int group) {
    return new Place(town, village, group + "组");
  }

  static Place urban(String town, String community, SplitMix random) {
    String flat =
        random.between(1, 28)
            + "号楼"
            + random.between(1, 4)
            + "单元"
            + random.between(1, 6)
            + "0"
            + random.between(1, 4);
    return new Place(town, community, flat);
  }

  public boolean isUrban() {
    return town.endsWith("街道");
  }

  /** 桥头镇柳湾村3组. */
  public String plain() {
    return town + village + detail;
  }

  /** The detail with the group in Chinese figures (三组); flats stay as they are. */
  public String detailInWords() {
    if (isUrban()) {
      return detail;
    }
    return CHINESE[Integer.parseInt(detail.substring(0, detail.length() - 1))] + "组";
  }

  /** The town under the name it had before it became a town (桥头乡), as old registers have it. */
  public String formerTown() {
    return town.endsWith("镇") ? town.substring(0, town.length() - 1) + "乡" : town;
  }
}
