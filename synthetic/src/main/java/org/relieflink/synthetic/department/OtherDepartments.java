package org.relieflink.synthetic.department;

import static org.relieflink.synthetic.department.Column.number;
import static org.relieflink.synthetic.department.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.synthetic.department.Layout.Faults;
import org.relieflink.synthetic.department.Layout.Format;
import org.relieflink.synthetic.register.Disabilities;
import org.relieflink.synthetic.register.HardshipClass;

/** 其余部门的名单 · The lists of the other departments, one each. */
final class OtherDepartments {
  private OtherDepartments() {}

  static Layout disabledPersons() {
    return new Layout(
        HardshipClass.DISABLED_PERSON,
        "disabled_federation",
        "disabled_persons",
        Format.XLSX,
        List.of("持证残疾人"),
        List.of("云溪县持证残疾人基本信息表", ""),
        List.of(
            text("档案号", row -> row.entry().key()),
            text("姓名", row -> row.entry().name()),
            text("性别", row -> row.entry().sex()),
            text("残疾人证号", row -> row.entry().citizenId()),
            text("残疾类别", row -> Disabilities.KINDS.get(row.disability().kind() - 1)),
            text("残疾等级", row -> Disabilities.GRADES.get(row.disability().grade() - 1)),
            text("户籍地址", row -> row.entry().address().joined()),
            text("监护人", row -> needsGuardian(row) ? row.guardian().name() : ""),
            text("联系电话（手机）", row -> row.entry().phone()),
            Column.date("发证日期", row -> row.day(1, 2015)),
            text("补贴类型", row -> row.oneOf(2, "无", "困难残疾人生活补贴", "重度残疾人护理补贴", "两项补贴")),
            number("补贴金额", row -> row.oneOf(2, "0", "220", "180", "400"))),
        List.of("", "注：残疾人证号第 19 位为类别，第 20 位为等级。"),
        new Faults("档案号", "姓名", "残疾人证号", "发证日期", "2024-02-30", "残疾等级", "五级", "补贴金额"));
  }

  private static boolean needsGuardian(ListRow row) {
    return row.hasGuardian() && (row.disability().kind() == 5 || row.disability().kind() == 6);
  }

  static Layout veterans() {
    return new Layout(
        HardshipClass.VETERAN,
        "veterans_affairs",
        "veterans",
        Format.CSV_UTF8,
        List.of(""),
        List.of("优抚对象花名册（截至2026年11月18日）"),
        List.of(
            text("优抚证编号", row -> row.entry().key()),
            text("姓名", row -> row.entry().name()),
            text("性别", row -> row.entry().sex()),
            text("身份证号", row -> row.entry().citizenId()),
            text("出生日期", row -> row.entry().birthDate()),
            text("优抚对象类别代码", OtherDepartments::veteranKind),
            text("伤残等级", OtherDepartments::injuryGrade),
            text("户籍地址", row -> row.entry().address().joined()),
            text("联系电话", row -> row.entry().phone()),
            number("月补助标准", row -> row.amount(2, 600, 2400, 20)),
            text("状态", row -> row.draw(3).chance(0.02) ? "暂停" : "正常")),
        List.of("", "说明：11 伤残 21 三属 41 在乡复员 42 带病回乡 51 参战参试"),
        new Faults("优抚证编号", "姓名", "身份证号", "出生日期", "1951-04-31", "优抚对象类别代码", "99", "月补助标准"));
  }

  private static String veteranKind(ListRow row) {
    return row.entry().person().female() ? "21" : row.oneOf(1, "11", "41", "42", "51", "51");
  }

  private static String injuryGrade(ListRow row) {
    boolean injured = veteranKind(row).equals("11");
    return injured ? row.oneOf(4, "五级", "六级", "七级", "八级", "九级", "十级") : "";
  }

  static Layout workersInHardship() {
    return new Layout(
        HardshipClass.WORKER_IN_HARDSHIP,
        "trade_union",
        "workers_in_hardship",
        Format.XLSX,
        List.of("困难职工档案"),
        List.of("工会困难职工档案明细", "", "单位：云溪县总工会"),
        List.of(
            text("档案编号", row -> row.entry().key()),
            text("职工姓名", row -> row.entry().name()),
            text("性别", row -> row.entry().sex()),
            text("身份证号", row -> row.entry().citizenId()),
            text("工作单位", row -> row.oneOf(1, "云溪县纺织厂", "云溪县机械厂", "云溪县环卫所", "新河服装有限公司", "柳泉建材厂")),
            text("职工身份", row -> row.oneOf(2, "在岗", "下岗", "农民工", "退休")),
            text("困难类别", row -> row.oneOf(3, "深度困难", "相对困难", "意外致困", "低保户", "低保边缘户", "意外致困户")),
            text("健康状况", row -> row.oneOf(4, "健康", "一般", "大病", "残疾")),
            number("家庭月收入", row -> row.amount(5, 800, 4200, 50)),
            text("家庭住址", row -> row.entry().address().joined()),
            text("手机", row -> row.entry().phone()),
            text("建档日期", row -> Dates.chinese(row.day(6, 2018)))),
        List.of("", "填表说明：身份证号可填 15 位或 18 位。"),
        new Faults("档案编号", "职工姓名", "身份证号", "建档日期", "2023年13月1日", "职工身份", "个体户", "家庭月收入"));
  }

  static Layout womenInHardship() {
    return new Layout(
        HardshipClass.WOMAN_IN_HARDSHIP,
        "womens_federation",
        "women_in_hardship",
        Format.CSV_GB18030,
        List.of(""),
        List.of("困难妇女登记表", ""),
        List.of(
            text("登记编号", row -> row.entry().key()),
            text("姓名", row -> row.entry().name()),
            text("身份证号码", row -> row.entry().citizenId()),
            number("年龄", row -> Integer.toString(row.entry().person().age())),
            text("所在乡镇", row -> row.entry().address().first()),
            text("村（社区）", row -> row.entry().address().second()),
            text(
                "困难情形",
                row -> row.oneOf(1, "丈夫去世，独自抚养子女", "患乳腺癌，家庭负担重", "遭受家庭暴力", "本人残疾、丈夫患病", "年老无人赡养")),
            number("子女数", row -> row.oneOf(2, "0", "1", "2", "2", "3")),
            text("联系电话", row -> row.entry().phone()),
            text("登记日期", row -> Dates.chinese(row.day(3, 2022)))),
        List.of("", "填表：妇联权益部"),
        new Faults("登记编号", "姓名", "身份证号码", "登记日期", "2025年4月31日", "", "", "子女数"));
  }

  static Layout medicalAssistance() {
    return new Layout(
        HardshipClass.MEDICAL_ASSISTANCE,
        "medical_insurance",
        "medical_assistance",
        Format.CSV_UTF8,
        List.of(""),
        List.of(),
        List.of(
            text("人员编号", row -> row.entry().key()),
            text("人员姓名", row -> row.entry().name()),
            text("证件类型", row -> "居民身份证"),
            text("证件号码", row -> row.entry().citizenId()),
            text("性别", row -> Codes.sex(row.entry().sex())),
            text("出生日期", row -> Dates.compact(row.entry().birthDate())),
            text("医疗救助身份标识", OtherDepartments::medicalMarks),
            text("待遇开始日期", row -> Dates.compact(row.day(1, 2024))),
            text("待遇截止日期", row -> "20261231"),
            number("年度自付金额", row -> row.amount(2, 120, 46000, 1)),
            text("参保地区划", row -> row.entry().division()),
            text("居住地址", row -> row.entry().address().joined()),
            text("联系电话", row -> row.entry().phone())),
        List.of(),
        new Faults("人员编号", "人员姓名", "证件号码", "待遇开始日期", "20241301", "医疗救助身份标识", "77", "年度自付金额"));
  }

  private static String medicalMarks(ListRow row) {
    List<String> marks = new ArrayList<>();
    mark(marks, row, HardshipClass.DESTITUTE_SUPPORT, "11");
    mark(marks, row, HardshipClass.SUBSISTENCE_ALLOWANCE, "12");
    mark(marks, row, HardshipClass.RELAPSE_MONITORING, "13");
    mark(marks, row, HardshipClass.LOW_INCOME_BORDERLINE, "14");
    return marks.isEmpty() ? "15" : String.join(";", marks);
  }

  private static void mark(List<String> marks, ListRow row, HardshipClass type, String code) {
    if (row.isOn(type)) {
      marks.add(code);
    }
  }
}
