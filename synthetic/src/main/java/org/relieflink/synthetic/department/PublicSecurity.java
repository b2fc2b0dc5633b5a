package org.relieflink.synthetic.department;

import static org.relieflink.synthetic.department.Column.text;

import java.util.List;
import org.relieflink.synthetic.department.Layout.Faults;
import org.relieflink.synthetic.department.Layout.Format;
import org.relieflink.synthetic.register.HardshipClass;

/** 公安局的户籍页 · The household register pages of the police. */
final class PublicSecurity {
  private PublicSecurity() {}

  static Layout householdRegister() {
    return new Layout(
        HardshipClass.HOUSEHOLD_REGISTER,
        "public_security",
        "household_register",
        Format.CSV_UTF8,
        List.of(""),
        List.of(),
        List.of(
            text("户号", row -> row.entry().key()),
            text("成员序号", row -> Integer.toString(row.entry().member())),
            text("姓名", row -> row.entry().name()),
            text("曾用名", row -> ""),
            text("性别", row -> Codes.sex(row.entry().sex())),
            text("出生日期", row -> Dates.compact(row.entry().birthDate())),
            text("公民身份号码", row -> row.entry().citizenId()),
            text("与户主关系", row -> row.entry().relation()),
            text("户籍地址", row -> row.entry().address().joined()),
            text("民族", row -> row.entry().name().contains("·") ? "维吾尔族" : "汉族"),
            text("登记日期", row -> Dates.compact(row.day(1, 2000)))),
        List.of(),
        new Faults("户号", "姓名", "公民身份号码", "登记日期", "20010229", "与户主关系", "AB", ""));
  }
}
