package org.relieflink.linkage;

import java.util.Map;

/**
 * 过大的分块及其处理。 Blocks that were too large: they were narrowed by a second key, and what that left
 * over was not compared by this key (other keys may still reach it).
 *
 * @param labelZh the blocking key
 * @param blocks how many blocks were over the cap
 * @param records records in them
 * @param largest records in the largest
 * @param notCompared records that this key no longer reaches
 */
public record CappedBlocks(String labelZh, int blocks, int records, int largest, int notCompared) {
  static final CappedBlocks NONE = new CappedBlocks("", 0, 0, 0, 0);

  /** The blocking keys in English. */
  private static final Map<String, String> ENGLISH =
      Map.of(
          "号码", "number",
          "姓名读音与生日", "sound of the name and birthday",
          "姓名读音与出生年", "sound of the name and year of birth",
          "出生日期", "date of birth",
          "姓名读音与村", "sound of the name and village",
          "姓名读音与乡镇", "sound of the name and town",
          "电话", "phone",
          "住址", "address",
          "户号", "household");

  /** The blocking key in English. */
  public String labelEn() {
    return ENGLISH.getOrDefault(labelZh, labelZh);
  }

  /** The sentence in English. */
  public String textEn() {
    return "By "
        + labelEn()
        + ", "
        + blocks
        + " blocks were too large ("
        + records
        + " records, the largest "
        + largest
        + ") and narrowed by a second key; "
        + notCompared
        + " records are no longer compared by this key.";
  }

  /** A plain sentence for the report. */
  public String textZh() {
    return "按“"
        + labelZh
        + "”分块时有 "
        + blocks
        + " 块过大（共 "
        + records
        + " 条，最大 "
        + largest
        + " 条），已用第二键细分；其中 "
        + notCompared
        + " 条不再经此键比对。";
  }
}
