package org.relieflink.platform.screening.internal.list;

import java.util.List;
import java.util.Optional;
import org.relieflink.tabular.ColumnNames;
import org.relieflink.tabular.Header;

/** 名单的列和它们的别名。 The columns of a case list and the names under which systems export them. */
public enum PartyColumn {
  PARTY_ID("party_id", "当事人编号", "当事人号", "人员编号", "嫌疑人被害人编号"),
  CASE_NO(
      "case_no", "案号", "案件编号", "部门受案号", "统一受案号", "受理号", "信访编号", "信访件编号", "信访件号", "信访登记号", "信访流水号"),
  CAUSE("cause", "案由", "罪名", "案件名称", "案件类型", "信访类别"),
  ROLE("role", "诉讼地位", "当事人身份", "诉讼角色", "当事人类型", "身份"),
  NAME(
      "name", "姓名", "当事人姓名", "被害人姓名", "当事人", "申请人姓名", "信访人姓名", "信访人", "来访人姓名", "来访人", "来信人姓名",
      "来信人", "控告人姓名", "申诉人姓名"),
  CITIZEN_ID(
      "citizen_id",
      "证件号码",
      "身份证号",
      "身份证号码",
      "公民身份号码",
      "身份证件号",
      "证件号",
      "信访人证件号码",
      "信访人身份证号",
      "信访人身份证号码",
      "信访人证件号",
      "来访人身份证号"),
  SEX("sex", "性别"),
  BIRTH_DATE("birth_date", "出生日期", "出生年月日", "出生年月", "生日"),
  DIVISION("division", "户籍区划", "行政区划", "区划", "户籍地区划", "所在区划"),
  ADDRESS("address", "住址", "地址", "家庭住址", "现住址", "户籍地址", "居住地址", "详细地址"),
  PHONE("phone", "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码");

  @SuppressWarnings("ImmutableEnumChecker") // List.of, never handed out
  private final List<String> names;

  PartyColumn(String... names) {
    this.names = java.util.Arrays.stream(names).map(ColumnNames::normalize).toList();
  }

  /** Which column a normalised header text names. */
  static Optional<PartyColumn> named(String normalized) {
    for (PartyColumn column : values()) {
      if (column.names.contains(normalized)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The place of this column in the file, earlier synonyms first; -1 when it is not there. */
  int placeIn(Header header) {
    for (String name : names) {
      int place = header.columnOf(name);
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }
}
