package org.relieflink.platform.pool;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.kernel.CitizenId;

/** 测试用的小名单：虚构的优抚对象，GB18030 编码。 A small invented list for tests. */
public final class VeteransList {
  private static final String HEADER = "优抚证编号,姓名,性别,身份证号,出生日期,优抚对象类别代码,伤残等级,户籍地址,联系电话,月补助标准,状态\n";

  private final StringBuilder text;

  private VeteransList(String asOf) {
    text = new StringBuilder("优抚对象名单（截至" + asOf + "）,,,,,,,,,,\n" + HEADER);
  }

  public static VeteransList asOf(String day) {
    return new VeteransList(day);
  }

  /** A citizen number of county 990123 with a right check digit. */
  public static String number(int sequence) {
    String first17 =
        "9901231960"
            + String.format("%04d", 101 + sequence % 28)
            + String.format("%03d", sequence % 1000);
    return first17 + CitizenId.checkDigit(first17);
  }

  /** A right row. */
  public VeteransList row(int sequence, String name, String amount) {
    return line("V" + sequence, name, number(sequence), amount);
  }

  public VeteransList line(String key, String name, String number, String amount) {
    text.append(key + "," + name + ",男," + number + ",1960-01-01,11,六级,云溪县东镇一村,13800001111,")
        .append(amount + ",正常\n");
    return this;
  }

  public Path writeTo(Path file) throws IOException {
    return Files.writeString(file, text + "合计,,,,,,,,,2800,\n", Charset.forName("GB18030"));
  }
}
