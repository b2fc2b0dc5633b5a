package org.relieflink.synthetic.department;

import static org.relieflink.synthetic.department.Column.number;
import static org.relieflink.synthetic.department.Column.text;

import java.util.List;
import org.relieflink.synthetic.department.Layout.Faults;
import org.relieflink.synthetic.department.Layout.Format;
import org.relieflink.synthetic.people.NameMaker;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RelationWords;

/** 民政局的六种名单 · The six lists of the civil affairs bureau. */
final class CivilAffairs {
  private static final String FOLDER = "civil_affairs";

  private CivilAffairs() {}

  static Layout subsistenceAllowance(Month month) {
    return new Layout(
        HardshipClass.SUBSISTENCE_ALLOWANCE,
        FOLDER,
        "subsistence_allowance",
        Format.XLSX,
        List.of("农村低保", "城市低保"),
        List.of("云溪县最低生活保障对象花名册", "填报单位：云溪县民政局　　统计月份：" + month.words(), ""),
        subsistenceColumns(),
        List.of("", "注：本表按户排列，金额为家庭当月保障金。", "制表人：钱科员　　审核人：孙股长"),
        new Faults("低保证号", "姓  名", "身份证号码", "出生日期", "2024-13-01", "保障类别", "低保户(A)", "保障人数"));
  }

  private static List<Column> subsistenceColumns() {
    return List.of(
        number("序号", row -> Integer.toString(row.number())),
        text("低保证号", row -> row.entry().key()),
        text("户主姓名", row -> row.head().name()),
        text("户主身份证号", row -> row.head().citizenId()),
        text("成员序号", row -> Integer.toString(row.entry().member())),
        text("姓  名", row -> row.entry().name()),
        text("身份证号码", row -> row.entry().citizenId()),
        text("性别", row -> row.entry().sex()),
        text("出生日期", row -> row.entry().birthDate()),
        text("与户主关系", row -> RelationWords.plain(row.entry().relation())),
        text("乡镇（街道）", row -> row.entry().address().first()),
        text("村（居）", row -> row.entry().address().second()),
        text("组", row -> row.entry().address().third()),
        number("保障人数", row -> Integer.toString(row.size())),
        number("月保障金额（元）", CivilAffairs::monthlyAllowance),
        text("保障类别", row -> row.drawForHousehold(1).pick(List.of("A类", "B类", "B类", "C类"))),
        text("享受开始年月", row -> Dates.month(row.day(2, 2016))),
        text("动态状态", row -> row.drawForHousehold(3).chance(0.03) ? "渐退期" : "在保"),
        text("联系电话", row -> row.entry().phone()));
  }

  /** What the household gets; a few amounts were different in the months before. */
  private static String monthlyAllowance(ListRow row) {
    SplitMix random = row.drawForHousehold(4);
    int perHead = random.between(38, 62) * 10;
    boolean changed = random.chance(0.04) && row.month().age() > 0;
    return Integer.toString(row.size() * (changed ? perHead - 20 : perHead));
  }

  static Layout destituteSupport() {
    return new Layout(
        HardshipClass.DESTITUTE_SUPPORT,
        FOLDER,
        "destitute_support",
        Format.CSV_GB18030,
        List.of(""),
        List.of("特困人员救助供养对象名册（2026年11月）"),
        List.of(
            text("供养证号", row -> row.entry().key()),
            text("姓名", row -> row.entry().name()),
            text("性别", row -> row.entry().sex()),
            text("公民身份号码", row -> row.entry().citizenId()),
            text("出生年月日", row -> Dates.compact(row.entry().birthDate())),
            text("供养方式", row -> isInstitution(row) ? "集中供养" : "分散供养"),
            text("供养机构", row -> isInstitution(row) ? row.entry().address().joined() : ""),
            text("自理能力", row -> row.oneOf(1, "全自理", "全自理", "半护理", "全护理")),
            text("照料护理人", row -> ""),
            text("乡镇", row -> row.entry().household().place().town()),
            text("详细地址", row -> row.entry().address().joined()),
            number("月供养标准", row -> row.oneOf(1, "1120", "1120", "1480", "1960")),
            text("纳入时间", row -> Dates.compact(row.day(2, 2014)))),
        List.of("", "合计：见汇总表"),
        new Faults("供养证号", "姓名", "公民身份号码", "出生年月日", "19620230", "供养方式", "自愿供养", "月供养标准"));
  }

  private static boolean isInstitution(ListRow row) {
    String address = row.entry().address().joined();
    return address.endsWith("院") || address.endsWith("服务中心");
  }

  static Layout lowIncomeBorderline() {
    return new Layout(
        HardshipClass.LOW_INCOME_BORDERLINE,
        FOLDER,
        "low_income_borderline",
        Format.XLSX,
        List.of("名册"),
        List.of("低保边缘家庭成员名册", ""),
        List.of(
            text("家庭编号", row -> row.entry().key()),
            text("成员序号", row -> Integer.toString(row.entry().member())),
            text("家庭成员姓名", row -> row.entry().name()),
            text("证件号码", row -> row.entry().citizenId()),
            text("与申请人关系", row -> row.entry().relation()),
            text("性别", row -> Codes.sex(row.entry().sex())),
            text("出生日期", row -> Dates.slashed(row.entry().birthDate())),
            text("家庭住址", row -> row.entry().address().joined()),
            text("手机号码", row -> row.entry().phone()),
            number(
                "家庭人均月收入", row -> Integer.toString(row.drawForHousehold(1).between(66, 99) * 10)),
            text("认定日期", row -> Dates.slashed(row.day(2, 2021))),
            text("对象类别", row -> row.oneOf(3, "低保边缘家庭", "低保边缘家庭", "低保边缘户", "低收入家庭"))),
        List.of("", "注：关系代码按 GB/T 4761。"),
        new Faults("家庭编号", "家庭成员姓名", "证件号码", "认定日期", "2024/13/1", "对象类别", "困难户(待定)", "家庭人均月收入"));
  }

  static Layout rigidExpenditure() {
    return new Layout(
        HardshipClass.RIGID_EXPENDITURE,
        FOLDER,
        "rigid_expenditure",
        Format.XLSX,
        List.of("Sheet1"),
        List.of(),
        List.of(
            text("认定编号", row -> row.entry().key()),
            text("人员序号", row -> Integer.toString(row.entry().member())),
            text("申请人", row -> row.head().name()),
            text("成员姓名", row -> row.entry().name()),
            text("成员身份证件号", row -> row.entry().citizenId()),
            text("与申请人关系", row -> RelationWords.plain(row.entry().relation())),
            text(
                "刚性支出类别",
                row -> row.drawForHousehold(1).pick(List.of("医疗", "医疗", "教育", "残疾康复", "照料护理"))),
            number(
                "年度刚性支出（元）",
                row -> Integer.toString(row.drawForHousehold(2).between(180, 900) * 100)),
            text("住址", row -> row.entry().address().joined()),
            text("联系方式", row -> row.entry().phone()),
            text("认定时间", row -> Dates.chinese(row.day(3, 2023))),
            text("类别", row -> row.oneOf(4, "刚性支出困难家庭", "支出型困难家庭", "因病支出型困难家庭"))),
        List.of(),
        new Faults("认定编号", "成员姓名", "成员身份证件号", "认定时间", "2024年2月30日", "刚性支出类别", "购房", "年度刚性支出（元）"));
  }

  static Layout childrenInDifficulty(NameMaker names) {
    return new Layout(
        HardshipClass.CHILD_IN_DIFFICULTY,
        FOLDER,
        "children_in_difficulty",
        Format.XLSX,
        List.of("儿童福利"),
        List.of("全国儿童福利信息系统　儿童名册", "导出时间：2026-11-18 09:12"),
        childColumns(names),
        List.of("", "注：本名册含不满十四周岁未成年人信息，专人保管。"),
        new Faults("儿童编号", "儿童姓名", "儿童身份证号", "出生日期", "2019-02-30", "儿童类别", "留守儿童A", "月保障金"));
  }

  private static List<Column> childColumns(NameMaker names) {
    return List.of(
        text("儿童编号", row -> row.entry().key()),
        text("儿童姓名", row -> row.entry().name()),
        text("儿童身份证号", row -> row.entry().citizenId()),
        text("性别", row -> row.entry().sex()),
        text("出生日期", row -> row.entry().birthDate()),
        text("儿童类别", row -> row.oneOf(1, "事实无人抚养儿童", "事实无人抚养儿童", "困境儿童", "孤儿")),
        text("父亲姓名", row -> parent(row, names, false)),
        text("父亲状况", row -> row.oneOf(3, "死亡", "服刑", "失联", "重残", "重病")),
        text("母亲姓名", row -> parent(row, names, true)),
        text("母亲状况", row -> row.oneOf(4, "失联", "失联", "死亡", "重病")),
        text("监护人姓名", row -> row.hasGuardian() ? row.guardian().name() : ""),
        text("监护人身份证号", row -> row.hasGuardian() ? row.guardian().citizenNumber() : ""),
        text("与儿童关系", row -> guardianWord(row.guardian(), row.entry().person())),
        text("监护人电话", row -> row.entry().phone()),
        text("家庭住址", row -> row.entry().address().joined()),
        number("月保障金", row -> row.oneOf(5, "1350", "1350", "1890")),
        new Column("纳入时间", row -> Dates.serial(row.day(6, 2019))));
  }

  private static String parent(ListRow row, NameMaker names, boolean mother) {
    SplitMix random = row.draw(mother ? 8 : 9);
    String surname = mother ? names.surname(random) : row.entry().person().name().substring(0, 1);
    return names.fullName(new NameMaker.Bearer(surname, mother, 40), random);
  }

  private static String guardianWord(Person guardian, Person child) {
    if (guardian.index() == child.index()) {
      return "";
    }
    return switch (child.relation().substring(0, 1)) {
      case "2", "3" -> guardian.female() ? "母亲" : "父亲";
      case "4" -> guardian.female() ? "祖母" : "祖父";
      default -> "其他亲属";
    };
  }

  static Layout temporaryRelief() {
    return new Layout(
        HardshipClass.TEMPORARY_RELIEF,
        FOLDER,
        "temporary_relief",
        Format.CSV_UTF8,
        List.of(""),
        List.of(),
        List.of(
            text("救助单号", row -> row.entry().key()),
            text("救助对象姓名", row -> row.entry().name()),
            text("身份证号", row -> row.entry().citizenId()),
            text("救助事由", row -> row.oneOf(1, "疾病", "疾病", "火灾", "交通事故", "溺水", "就学", "其他")),
            number("救助金额（元）", row -> row.amount(2, 500, 8000, 100)),
            text("救助日期", row -> Dates.slashed(row.day(3, 2025))),
            text("乡镇街道", row -> row.entry().address().first()),
            text("村居", row -> row.entry().address().second()),
            text("电话", row -> row.entry().phone())),
        List.of(),
        new Faults("救助单号", "救助对象姓名", "身份证号", "救助日期", "2026/6/31", "救助事由", "旅游", "救助金额（元）"));
  }
}
