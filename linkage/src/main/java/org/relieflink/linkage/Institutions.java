package org.relieflink.linkage;

/**
 * 机构住址。 Homes, hospitals, prisons, schools, collective registers: many people have one address, so
 * it says little about any of them.
 */
final class Institutions {
  private static final String[] WORDS = {
    "敬老院", "福利院", "养老院", "光荣院", "幸福院", "医院", "护理院", "疗养院", "康复院", "托养院", "病院", "救助站", "管理站", "看守所",
    "戒毒所", "拘留所", "派出所", "托养所", "监狱", "学校", "中学", "小学", "大学", "学院", "宿舍", "福利中心", "养老中心", "供养中心",
    "服务中心", "托养中心", "照料中心", "康复中心", "集体户"
  };

  private Institutions() {}

  /**
   * Whether the word that ends here names an institution and the address says no more than a room:
   * 医院路 and 学校家属院 are places like any other.
   */
  static boolean endsAt(AddressText text, int end) {
    boolean last = end >= text.length() || text.isNumeral(end) || text.at(end) == '内';
    if (!last) {
      return false;
    }
    for (String word : WORDS) {
      if (text.endsWith(end, word)) {
        return true;
      }
    }
    return false;
  }
}
