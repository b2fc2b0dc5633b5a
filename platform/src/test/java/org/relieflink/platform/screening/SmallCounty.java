package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** 一个很小的虚构县：register pages, two registers and a case list, all persons invented. */
public final class SmallCounty {
  public static final String WIFE = id("99012319740312", 402);
  public static final String HUSBAND = id("99012319700608", 401);
  public static final String SON = id("99012319990915", 213);
  public static final String GIRL = id("99012320220519", 28);
  static final String GREAT_GRANDFATHER = id("99012319480101", 331);
  public static final String VETERAN = id("99012319521120", 551);
  private static final String REGISTER_HEAD = "户号,成员序号,姓名,曾用名,性别,出生日期,公民身份号码,与户主关系,户籍地址,民族,登记日期";
  private static final String LOW_INCOME_HEAD =
      "户编号,人编号,户主姓名,姓名,性别,身份证号,出生日期,与户主关系,家庭住址,联系电话,致贫原因,建档年度,脱贫年度,帮扶责任人";
  private static final String DESTITUTE_HEAD =
      "供养证号,姓名,性别,公民身份号码,出生年月日,供养方式,供养机构,自理能力,照料护理人,乡镇,详细地址,月供养标准,纳入时间";
  private static final String PLACE = "演示省云江市云溪县";

  private SmallCounty() {}

  /** A number with its check digit. */
  static String id(String division, int sequence) {
    String first = division + "%03d".formatted(sequence);
    return first + CitizenId.checkDigit(first);
  }

  /** Another check digit: mistyped at the end. */
  static String mistyped(String id) {
    return id.substring(0, 17) + (id.charAt(17) == '7' ? '8' : '7');
  }

  public static Path writeList(Path folder, String name, String... rows) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("当事人编号,案号,案由,诉讼地位,姓名,性别,证件号码,出生日期,户籍区划,住址,联系电话");
    lines.addAll(List.of(rows));
    return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
  }

  /** Four parties: the wife, the girl, a veteran with a mistyped number, one whom nobody knows. */
  public static Path caseList(Path folder) throws IOException {
    return writeList(
        folder,
        "case_parties_202611.csv",
        row("P-1", "故意伤害", "被害人", "刘小凤,女," + WIFE + ",1974-03-12", "桥头镇柳湾村3组,13800005678"),
        row("P-2", "故意伤害", "被害人子女", "孙雨涵,女," + GIRL + ",2022-05-19", "柳泉镇东山村1组,"),
        row(
            "P-3",
            "盗窃",
            "被害人",
            "丁大海,男," + mistyped(VETERAN) + ",1952-11-20",
            "石湖乡南岭村2组,13900007788"),
        row("P-4", "诈骗", "被害人", "欧阳无双,男,,1991-01-01", "新河镇西街村5组,"));
  }

  private static String row(String no, String cause, String role, String person, String place) {
    return String.join(
        ",",
        no,
        "云检刑申〔2026〕" + no.substring(2) + "号",
        cause,
        role,
        person,
        "990123",
        PLACE + place);
  }

  /** Imports the lists of three departments. */
  public static void fillPool(HardshipPool pool, Path folder) throws IOException {
    Path register = folder.resolve("户籍登记页_202611.csv");
    Files.writeString(
        register,
        String.join(
                "\r\n",
                "\uFEFF" + REGISTER_HEAD,
                "990123700001,1,陈大国,,1,19700608,"
                    + HUSBAND
                    + ",02,"
                    + PLACE
                    + "桥头镇柳湾村3组,汉,20080101",
                "990123700001,2,刘小凤,,2,19740312," + WIFE + ",10," + PLACE + "桥头镇柳湾村3组,汉,20080101",
                "990123700001,3,陈小阳,,1,19990915," + SON + ",20," + PLACE + "桥头镇柳湾村3组,汉,20080101",
                "990123700002,1,孙老根,,1,19480101,"
                    + GREAT_GRANDFATHER
                    + ",02,"
                    + PLACE
                    + "柳泉镇东山村1组,汉,20080101",
                "990123700002,2,孙雨涵,,2,20220519," + GIRL + ",48," + PLACE + "柳泉镇东山村1组,汉,20220601")
            + "\r\n");
    Path lowIncome = folder.resolve("建档立卡低收入户_202611.csv");
    Files.writeString(
        lowIncome,
        String.join(
                "\r\n",
                LOW_INCOME_HEAD,
                "990123100001,990123100001-1,陈大国,陈大国,男性,"
                    + HUSBAND
                    + ",19700608,02,"
                    + PLACE
                    + "桥头镇柳湾村3组,13900000912,因病,2019,,王帮扶",
                "990123100001,990123100001-2,陈大国,陈小阳,男性,"
                    + SON
                    + ",19990915,20,"
                    + PLACE
                    + "桥头镇柳湾村3组,,因病,2019,,王帮扶",
                "990123100002,990123100002-1,孙老根,孙老根,男性,"
                    + GREAT_GRANDFATHER
                    + ",19480101,02,"
                    + PLACE
                    + "柳泉镇东山村1组,,因残,2018,,李帮扶")
            + "\r\n",
        java.nio.charset.Charset.forName("GB18030"));
    Path destitute = folder.resolve("特困人员_202611.csv");
    Files.writeString(
        destitute,
        String.join(
                "\r\n",
                "云溪县特困人员名册（2026-11-18）",
                DESTITUTE_HEAD,
                "T-0001,丁大海,男,"
                    + VETERAN
                    + ",19521120,分散供养,,全自理,,石湖乡,"
                    + PLACE
                    + "石湖乡南岭村2组,1100,20210301")
            + "\r\n",
        java.nio.charset.Charset.forName("GB18030"));
    var batches =
        pool.importFiles(
            List.of(register, lowIncome, destitute),
            ImportWish.PLAIN,
            DemoAccounts.CLERK,
            ImportListener.SILENT);
    for (var batch : batches) {
      assertThat(batch.counts().bad()).as(batch.shownTitle() + pool.refusalOf(batch)).isZero();
      assertThat(batch.status()).as(pool.refusalOf(batch)).isEqualTo(ImportStatus.PUBLISHED);
    }
  }

  public static String wife() {
    return WIFE;
  }

  public static LocalDate today() {
    return LocalDate.of(2026, 11, 23);
  }
}
