package org.relieflink.synthetic.department;

import static org.relieflink.synthetic.department.Column.number;
import static org.relieflink.synthetic.department.Column.text;

import java.util.List;
import org.relieflink.synthetic.department.Layout.Faults;
import org.relieflink.synthetic.department.Layout.Format;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RelationWords;

/** 农业农村局的两种名单 · The two lists of the rural affairs bureau. */
final class RuralAffairs {
  private static final String FOLDER = "rural_affairs";

  private RuralAffairs() {}

  static Layout relapseMonitoring() {
    return new Layout(
        HardshipClass.RELAPSE_MONITORING,
        FOLDER,
        "relapse_monitoring",
        Format.XLSX,
        List.of("监测对象信息"),
        List.of("防止返贫监测对象信息导出表"),
        monitoringColumns(),
        List.of(""),
        new Faults("人编号", "姓名", "证件号码", "识别监测时间", "202413", "风险类型", "因懒", "家庭人口"));
  }

  private static List<Column> monitoringColumns() {
    return List.of(
        text("省", row -> "演示省"),
        text("市", row -> "云江市"),
        text("县", row -> "云溪县"),
        text("乡", row -> row.entry().address().first()),
        text("行政村", row -> row.entry().address().second()),
        text("自然村（组）", row -> row.entry().address().third()),
        text("户编号", row -> row.entry().key()),
        text("人编号", row -> row.entry().rowKey()),
        text("姓名", row -> row.entry().name()),
        text("性别", row -> row.entry().sex()),
        text("证件号码", row -> row.entry().citizenId()),
        text("与户主关系", row -> RelationWords.ofHead(row.entry().relation())),
        text("监测对象类别", row -> row.drawForHousehold(1).pick(List.of("脱贫不稳定户", "边缘易致贫户", "突发严重困难户"))),
        text("识别监测时间", row -> Dates.month(row.day(2, 2020))),
        text(
            "风险类型",
            row -> row.drawForHousehold(3).pick(List.of("因病", "因病", "因残", "因学", "因灾", "务工就业不稳"))),
        text("风险是否已消除", row -> row.drawForHousehold(4).chance(0.55) ? "是" : "否"),
        number("家庭人口", row -> Integer.toString(row.size())),
        number("人均纯收入（元）", row -> Integer.toString(row.drawForHousehold(5).between(6200, 14800))),
        text("联系电话", row -> row.entry().phone()));
  }

  static Layout lowIncomeRegistered() {
    return new Layout(
        HardshipClass.LOW_INCOME_REGISTERED,
        FOLDER,
        "low_income_registered",
        Format.CSV_GB18030,
        List.of(""),
        List.of(),
        List.of(
            text("户编号", row -> row.entry().key()),
            text("人编号", row -> row.entry().rowKey()),
            text("户主姓名", row -> row.head().name()),
            text("姓名", row -> row.entry().name()),
            text("性别", row -> Codes.longSex(row.entry().sex())),
            text("身份证号", row -> row.entry().citizenId()),
            text("出生日期", row -> Dates.compact(row.entry().birthDate())),
            text("与户主关系", row -> row.entry().relation()),
            text("家庭住址", row -> row.entry().address().joined()),
            text("联系电话", row -> row.entry().phone()),
            text(
                "致贫原因",
                row ->
                    row.drawForHousehold(1)
                        .pick(List.of("因病", "因病", "因残", "因学", "缺劳力", "缺技术", "缺资金"))),
            number("建档年度", row -> Integer.toString(row.drawForHousehold(2).between(2014, 2018))),
            number("脱贫年度", row -> row.drawForHousehold(3).chance(0.9) ? "2019" : ""),
            text(
                "帮扶责任人", row -> row.drawForHousehold(4).pick(List.of("王干部", "李干部", "张干部", "赵科员")))),
        List.of("", ""),
        new Faults("人编号", "姓名", "身份证号", "出生日期", "19751301", "致贫原因", "懒惰", "建档年度"));
  }
}
