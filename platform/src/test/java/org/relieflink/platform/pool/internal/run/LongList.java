package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.relieflink.kernel.CitizenId;

/**
 * 一份长名单，虚构的优抚对象：有错号、有重复、有没填的、有说明行，跨过几段。 A list of several parts with every kind of row that counts:
 * wrong numbers, rows that stand twice far apart, blanks and notes.
 */
final class LongList {
  static final int ROWS = 12_500;
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);

  private LongList() {}

  static Path write(Path folder) throws IOException {
    StringBuilder text =
        new StringBuilder("优抚证编号,姓名,性别,身份证号,出生日期,优抚对象类别代码,伤残等级,户籍地址,联系电话,月补助标准,状态\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(line(i)).append('\n');
      if (i % 3_000 == 2_999) {
        text.append("合计,,,,,,,,,2800,\n");
      }
    }
    return Files.writeString(folder.resolve("优抚对象名单.csv"), text.toString(), StandardCharsets.UTF_8);
  }

  private static String line(int i) {
    LocalDate birth = FIRST_BIRTH.plusDays(i / 500);
    String first17 = "990123" + birth.toString().replace("-", "") + "%03d".formatted(i % 500);
    String number = first17 + CitizenId.checkDigit(first17);
    String shown = i % 97 == 96 ? "9.90123E+17" : number;
    String key = i % 1_000 == 999 ? "V" + (i - 997) : "V" + i; // twice, most far behind
    String far = i == 12_161 ? "V7" : key;
    return far
        + ",张"
        + (char) ('一' + i % 5_000)
        + ",男,"
        + shown
        + ","
        + birth
        + ",41,,云溪县桥头镇柳湾村"
        + (i % 300)
        + "号,"
        + (i % 11 == 0 ? "" : "139%08d".formatted(i))
        + ","
        + (800 + i % 50)
        + ",正常";
  }
}
