package org.relieflink.linkage;

import java.util.Map;

/**
 * 英文字段的比对结果怎么说。 What an outcome is called where it means something else than for Chinese fields.
 */
final class EnglishLabels {
  private static final Map<Level, String> LABELS =
      Map.ofEntries(
          Map.entry(NameLevel.VARIANT, "姓名相同（空格、连字符或大小写不同）"),
          Map.entry(NameLevel.LOOK_ALIKE, "姓、名之一相同，另一个拼写相近"),
          Map.entry(NameLevel.TYPING_SLIP, "姓和名拼写都相近"),
          Map.entry(NameLevel.WILDCARD, "一方缺姓或缺名，另一部分相同"),
          Map.entry(NameLevel.REORDERED, "姓与名互换"),
          Map.entry(NameLevel.ONE_CHARACTER, "一方缺姓或缺名，另一部分相近或填在别栏"),
          Map.entry(NumberLevel.DIFFERENT_WRONG, "号码不同（无校验位，看不出是否写错）"),
          Map.entry(BirthLevel.ONE_DIGIT, "出生日期差一处（一位数字或相邻两位互换）"),
          Map.entry(AddressLevel.WHOLE, "街道、门牌相同，城区或邮编也相同"),
          Map.entry(AddressLevel.HOUSE, "街道、门牌相同"),
          Map.entry(AddressLevel.GROUP, "街道相同，城区或邮编也相同"),
          Map.entry(AddressLevel.VILLAGE, "街道相同"),
          Map.entry(AddressLevel.TOWN_KNOWN, "城区、门牌相同，街道不同或缺"),
          Map.entry(AddressLevel.TOWN, "城区、邮编相同"),
          Map.entry(AddressLevel.COUNTY, "城区或邮编相同"));

  private EnglishLabels() {}

  static String of(Level level) {
    return LABELS.getOrDefault(level, level.labelZh());
  }
}
