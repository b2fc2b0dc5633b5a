package org.relieflink.cluster;

/** 名单能不能用。 Whether a list can be used at all, by what was counted in its rows. */
final class ListCheck {
  /** Fewer damaged numbers are single mistakes, not an export gone wrong; as `screen` has it. */
  private static final long DAMAGED_COLUMN = 10;

  private ListCheck() {}

  static void require(String list, Outcome counted) {
    if (counted.count("rows") == 0) {
      throw new JobRefused(list + "是空的：没有一行数据。请重新导出后再用。(the list is empty)");
    }
    long damaged = counted.count("damaged-numbers");
    if (damaged >= DAMAGED_COLUMN && damaged * 2 > counted.count("numbers")) {
      throw new JobRefused(
          list
              + "的身份证号整列被 Excel 改成了科学记数（"
              + damaged
              + " 个），丢失的数字无法还原。请回到原系统，把该列设为“文本”格式后重新导出。"
              + "(citizen numbers damaged by a spreadsheet)");
    }
  }
}
