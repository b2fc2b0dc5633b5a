package org.relieflink.platform.pool;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** 测试用的名单：一个没有见过的部门（林业局）的困难护林员，虚构。 An invented list of a department nobody knows. */
public final class RangersList {
  static final String NAME = "困难护林员名单2026年11月.csv";
  private static final String HEADER = "护林员证号,姓名,身份证号,所在村,联系手机,月管护费,上岗日期,岗位类别\n";

  private RangersList() {}

  /** So many right rows and one with a wrong number. */
  public static byte[] of(int rows, int from) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = from; i < from + rows; i++) {
      text.append("HL" + i + ",林" + (char) ('一' + i) + "," + VeteransList.number(i))
          .append(",东镇一村,13800001111,1200.50," + LocalDate.of(2020, 1, 1).plusDays(i))
          .append(i % 2 == 0 ? ",生态公益林\n" : ",天然林\n");
    }
    text.append("HL9,李四,990123196001010000,东镇一村,13800001111,三百,2020-01-01,天然林\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The contract as somebody would write it. */
  public static String yaml(String prefix, String hardshipClass) {
    return """
        id: forestry/%s
        version: "1"
        department: forestry
        department_name: 林业局
        class: %s
        title: %s名单
        prefix: %s
        level: person
        delivery: full
        fresh_for_days: 31
        words: [护林员]
        basis:
          law: 森林法
          article: （待确认）
          agreement: 云检会〔2026〕9号（演示）
          agreement_until: 2027-12-31
          status: unverified
        key: [ranger_no]
        fields:
          - {name: ranger_no, presence: filled, label: 护林员证号, type: text, sensitivity: 1}
          - {use: name, presence: filled}
          - {use: citizen_id, presence: column}
        """
        .formatted(prefix.toLowerCase(java.util.Locale.ROOT), hardshipClass, hardshipClass, prefix);
  }
}
