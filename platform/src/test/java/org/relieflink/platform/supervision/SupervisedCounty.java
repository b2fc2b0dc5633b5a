package org.relieflink.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;

/** 监督用的小县：每种情形一两个人，都是虚构的。 A small county with one or two people of each kind, all invented. */
public final class SupervisedCounty {
  static final String DEAD = id("19500312", 401);
  static final String PRISONER = id("19800608", 403);
  private static final String MOTHER = id("19820915", 214);
  private static final String CHILD = id("20160519", 28);
  private static final String DESTITUTE = id("19450101", 331);
  private static final String DISABLED = id("19750202", 117);
  private static final String TWICE = id("19490707", 551);
  private static final String LIVING = id("19521120", 662);
  private static final String DOUBTFUL = id("19600101", 888);
  private static final String PLACE = "演示省云江市云溪县";

  private SupervisedCounty() {}

  /** The day the tests ask about, shortly after the lists. */
  public static LocalDate day() {
    return LocalDate.of(2026, 11, 23);
  }

  private static String id(String birth, int sequence) {
    String first = "990123" + birth + "%03d".formatted(sequence);
    return first + CitizenId.checkDigit(first);
  }

  /** Imports the lists of five departments, the two registers and a list no rule asks for. */
  public static void fill(HardshipPool pool, Path folder) throws IOException {
    List<Path> files =
        List.of(
            csv(folder, "低保名单_20261118.csv", subsistence()),
            csv(folder, "特困人员_20261118.csv", destitute()),
            csv(folder, "低保边缘家庭_20261118.csv", borderline()),
            csv(folder, "持证残疾人_20261118.csv", disabled()),
            csv(folder, "困境儿童_20261118.csv", children()),
            csv(folder, "死亡登记_20261118.csv", deaths()),
            csv(folder, "服刑人员_20261118.csv", prisoners()),
            csv(folder, "法院案件当事人名单_20261118.csv", court()));
    var batches =
        pool.importFiles(files, ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    for (var batch : batches) {
      assertThat(batch.status())
          .as(batch.file().name() + " " + pool.refusalOf(batch))
          .isEqualTo(ImportStatus.PUBLISHED);
      assertThat(batch.counts().bad()).as(batch.file().name()).isZero();
    }
  }

  private static Path csv(Path folder, String name, List<String> lines) throws IOException {
    List<String> whole = new ArrayList<>(lines);
    whole.set(0, "\uFEFF" + whole.get(0));
    return Files.writeString(
        folder.resolve(name), String.join("\r\n", whole) + "\r\n", StandardCharsets.UTF_8);
  }

  private static List<String> subsistence() {
    return List.of(
        "低保证号,成员序号,姓名,身份证号码,性别,出生日期,与户主关系,乡镇（街道）,村（居）,组,月保障金额（元）,享受开始年月,动态状态,联系电话",
        sa("990123000001,1,王大山," + DEAD + ",男,1950-03-12,户主"),
        sa("990123000001,2,李秀英," + LIVING + ",女,1952-11-20,配偶"),
        sa("990123000002,1,赵铁柱," + PRISONER + ",男,1980-06-08,户主"),
        sa("990123000002,2,钱小梅," + MOTHER + ",女,1982-09-15,配偶"),
        sa("990123000002,3,赵小雨," + CHILD + ",女,2016-05-19,女儿"),
        sa("990123000003,1,孙有田," + DESTITUTE + ",男,1945-01-01,户主"),
        sa("990123000004,1,郑小花," + DOUBTFUL + ",女,1960-01-01,户主"));
  }

  private static String sa(String person) {
    return person + ",桥头镇,柳湾村,3组,620,202401,在保,";
  }

  private static List<String> destitute() {
    return List.of(
        "供养证号,姓名,性别,公民身份号码,出生年月日,供养方式,自理能力,详细地址,月供养标准,纳入时间",
        "T-0001,孙有田,男," + DESTITUTE + ",19450101,分散供养,全自理," + PLACE + "桥头镇柳湾村3组,1100,20210301",
        "T-0002,吴老六,男," + TWICE + ",19490707,集中供养,半护理," + PLACE + "石湖乡敬老院,1100,20200301",
        "T-0003,吴老六,男," + TWICE + ",19490707,分散供养,半护理," + PLACE + "石湖乡南岭村2组,1100,20220301");
  }

  private static List<String> borderline() {
    return List.of(
        "家庭编号,成员序号,家庭成员姓名,证件号码,与申请人关系,性别,出生日期,家庭住址,手机号码,认定日期",
        "990123000011,1,周明," + DISABLED + ",01,1,1975/2/2," + PLACE + "新河镇西街村5组,,2025/3/1");
  }

  private static List<String> disabled() {
    return List.of(
        "档案号,姓名,性别,残疾人证号,残疾类别,残疾等级,户籍地址,联系电话（手机）",
        "D-0001,周明,男," + DISABLED + "41,肢体,一级," + PLACE + "新河镇西街村5组,");
  }

  private static List<String> children() {
    String other = id("20150808", 36);
    return List.of(
        "儿童编号,儿童姓名,儿童身份证号,性别,出生日期,儿童类别,家庭住址,纳入时间",
        "C-0001,冯小米," + other + ",女,2015-08-08,困境儿童," + PLACE + "柳泉镇东山村1组,2024-01-01");
  }

  private static List<String> deaths() {
    return List.of(
        "登记编号,死者姓名,性别,公民身份号码,出生日期,死亡日期,户籍地址",
        "S-0001,王大山,男," + DEAD + ",1950-03-12,2026-04-02," + PLACE + "桥头镇柳湾村3组",
        "S-0002,钱小梅,女," + MOTHER + ",1982-09-15,2025-01-20," + PLACE + "桥头镇柳湾村3组",
        "S-0003,郑小花,女,,,2026-02-01," + PLACE + "桥头镇柳湾村3组");
  }

  private static List<String> prisoners() {
    return List.of(
        "罪犯编号,姓名,性别,身份证号码,出生日期,户籍地址,入监日期,刑期止日",
        "F-0001,赵铁柱,男," + PRISONER + ",19800608," + PLACE + "桥头镇柳湾村3组,20250301,20290228");
  }

  private static List<String> court() {
    return List.of("法院案号,当事人序号,姓名,身份证号码,诉讼地位", "（2026）云9901刑初1号,1,赵铁柱," + PRISONER + ",被告人");
  }
}
