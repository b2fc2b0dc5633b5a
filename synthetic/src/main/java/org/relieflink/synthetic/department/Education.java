package org.relieflink.synthetic.department;

import static org.relieflink.synthetic.department.Column.text;

import java.util.List;
import org.relieflink.synthetic.department.Layout.Faults;
import org.relieflink.synthetic.department.Layout.Format;
import org.relieflink.synthetic.register.HardshipClass;

/** 教育局的名单 · The list of the education bureau. */
final class Education {
  private Education() {}

  static Layout studentsInHardship() {
    return new Layout(
        HardshipClass.STUDENT_IN_HARDSHIP,
        "education",
        "students_in_hardship",
        Format.XLSX,
        List.of("义务教育", "高中阶段"),
        List.of("2026年秋季学期家庭经济困难学生名单"),
        List.of(
            text("资助编号", row -> row.entry().key()),
            text("学生姓名", row -> row.entry().name()),
            text("性别", row -> row.entry().sex()),
            text("身份证件号", row -> row.entry().citizenId()),
            new Column("出生日期", row -> Dates.dateCell(row.entry().birthDate())),
            text("就读学校", Education::school),
            text("年级", row -> row.oneOf(2, "一年级", "二年级", "三年级")),
            text("困难类型", Education::studentKind),
            text("困难等级", row -> row.oneOf(3, "特殊困难", "困难", "一般困难")),
            text("家庭住址", row -> row.entry().address().joined()),
            text("监护人姓名", row -> row.hasGuardian() ? row.guardian().name() : ""),
            text("监护人电话", row -> row.entry().phone())),
        List.of("", "注：特殊困难学生享受全额资助。"),
        new Faults("资助编号", "学生姓名", "身份证件号", "出生日期", "2012-02-30", "困难等级", "特别特别困难", ""));
  }

  private static String school(ListRow row) {
    String town = row.entry().household().place().town();
    int age = row.entry().person().age();
    if (age > 15) {
      return row.oneOf(1, "云溪县中学", "云溪县职业技术学校");
    }
    return town + (age > 12 ? "初级中学" : "中心小学");
  }

  private static String studentKind(ListRow row) {
    if (row.isOn(HardshipClass.SUBSISTENCE_ALLOWANCE)) {
      return "低保家庭";
    }
    if (row.isOn(HardshipClass.DISABLED_PERSON)) {
      return "残疾学生";
    }
    if (row.isOn(HardshipClass.RELAPSE_MONITORING)) {
      return "监测对象";
    }
    return row.isOn(HardshipClass.LOW_INCOME_REGISTERED)
        ? "脱贫家庭"
        : row.oneOf(4, "因病因灾", "低保边缘", "其他");
  }
}
