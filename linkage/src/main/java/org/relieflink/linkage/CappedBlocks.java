package org.relieflink.linkage;

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
