package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;

/** A handful of invented records that fill every section of a snapshot. */
final class FuzzPool {
  static final CaseParty PARTY =
      new CaseParty(
          "P1",
          "王建国",
          People.number("19491231", 1),
          "男",
          "1949-12-31",
          "990123",
          "桥头镇柳湾村3组",
          "13912345671");

  private FuzzPool() {}

  static List<PoolRecord> records(int count) {
    List<PoolRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(
          new PoolRecord(
              "R" + i,
              i % 3 == 0 ? "户籍" : "低保对象",
              i % 2 == 0 ? "王建国" : "买买提·艾力",
              People.number("19491231", 1 + i % 4),
              "男",
              "1949-12-31",
              "990123",
              "桥头镇柳湾村3组",
              "1391234567" + i % 10,
              "H" + i / 4,
              i % 2 == 0 ? "02" : "20"));
    }
    return records;
  }
}
