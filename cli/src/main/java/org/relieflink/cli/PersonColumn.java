package org.relieflink.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relieflink.tabular.ColumnNames;

/** 数据池和当事人名单的列，及各部门的叫法。 Columns of pool and party lists, and what departments call them. */
enum PersonColumn {
  RECORD_ID("record_id", "记录编号,记录号,数据编号,rec_id"),
  PARTY_ID("party_id", "当事人编号,人员编号"),
  CLASS("class", "困难类别,困难类型,救助类别,人员类别,对象类别,类别,hardship_class,category"),
  NAME("name", "姓名,当事人姓名,人员姓名,对象姓名,名字,full_name,person_name"),
  CITIZEN_ID(
      "citizen_id",
      "身份证号,身份证号码,身份证件号码,证件号码,证件号,公民身份号码,公民身份证号,居民身份证号,居民身份证号码,身份证,身份号码,残疾人证号,id_number,id_card,id_no"),
  SEX("sex", "性别,gender"),
  BIRTH_DATE("birth_date", "出生日期,出生年月,出生年月日,生日,birthday,date_of_birth,dob"),
  DIVISION("division", "区划,行政区划,区划代码,行政区划代码,所属区划,地区代码,division_code"),
  ADDRESS("address", "住址,地址,家庭住址,家庭地址,户籍地址,户籍地,现住址,居住地址,详细地址,住所地,addr"),
  PHONE("phone", "电话,联系电话,手机,手机号,手机号码,联系方式,电话号码,mobile,telephone,tel,phone_number"),
  HOUSEHOLD_ID("household_id", "户号,家庭编号,户编号,户籍号,家庭户号,household,hh_id"),
  RELATION("relation", "与户主关系,户主关系,家庭关系,关系,与户主关系代码,relationship,relation_to_head"),
  VALID_FROM("valid_from", "生效日期,起始日期,保障起始日期,起始年月"),
  VALID_TO("valid_to", "失效日期,终止日期,保障终止日期,终止年月"),
  KNOWN_FROM("known_from", "入池日期,登记入库日期"),
  KNOWN_TO("known_to", "出池日期,撤出日期");

  private static final Map<String, PersonColumn> BY_NAME = new HashMap<>();

  static {
    for (PersonColumn column : values()) {
      column.names().forEach(name -> BY_NAME.put(ColumnNames.normalize(name), column));
    }
  }

  private final String canonical;
  private final String synonyms;

  PersonColumn(String canonical, String synonyms) {
    this.canonical = canonical;
    this.synonyms = synonyms;
  }

  String canonical() {
    return canonical;
  }

  Stream<String> names() {
    return Stream.concat(Stream.of(canonical), Stream.of(synonyms.split(",", -1)));
  }

  /** The column a header means; empty for a column the engine does not use. */
  static Optional<PersonColumn> find(String header) {
    return Optional.ofNullable(BY_NAME.get(ColumnNames.normalize(header)));
  }

  static boolean isKnown(String normalized) {
    return BY_NAME.containsKey(normalized);
  }

  /**
   * All recognised headers are written the canonical way, so that the engine reads the file itself.
   */
  static boolean allCanonical(List<String> headers) {
    return headers.stream()
        .allMatch(
            header -> find(header).map(column -> column.canonical.equals(header)).orElse(true));
  }
}
