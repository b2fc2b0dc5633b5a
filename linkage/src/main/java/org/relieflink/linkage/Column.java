package org.relieflink.linkage;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 名单和数据池的标准列及其常见叫法。 Canonical columns and the headers that mean them. */
enum Column implements Ranked {
  ID("record_id,party_id,rec_id,id,记录编号,记录号,数据编号,当事人编号,人员编号,编号,序号"),
  CLASS("class,hardship_class,category,困难类别,困难类型,救助类别,人员类别,对象类别,类别"),
  NAME("name,full_name,person_name,姓名,当事人姓名,人员姓名,对象姓名,名字,姓名或名称"),
  CITIZEN_ID(
      "citizen_id,id_number,id_card,id_no,idcard,身份证号,身份证号码,身份证件号码,证件号码,证件号,公民身份号码,公民身份证号,"
          + "居民身份证号,居民身份证号码,身份证,身份号码,残疾人证号"),
  SEX("sex,gender,性别"),
  BIRTH_DATE("birth_date,birthday,date_of_birth,dob,birth,出生日期,出生年月,出生年月日,生日"),
  DIVISION("division,division_code,区划,行政区划,区划代码,行政区划代码,所属区划,地区代码"),
  ADDRESS("address,addr,住址,地址,家庭住址,家庭地址,户籍地址,户籍地,现住址,居住地址,详细地址,住所地"),
  PHONE("phone,mobile,telephone,tel,phone_number,电话,联系电话,手机,手机号,手机号码,联系方式,电话号码"),
  HOUSEHOLD_ID("household_id,household,hh_id,户号,家庭编号,户编号,户籍号,家庭户号,户主编号"),
  RELATION("relation,relationship,relation_to_head,与户主关系,户主关系,家庭关系,关系,与户主关系代码"),
  VALID_FROM("valid_from,生效日期,起始日期,保障起始日期,起始年月"),
  VALID_TO("valid_to,失效日期,终止日期,保障终止日期,终止年月"),
  KNOWN_FROM("known_from,入池日期,登记入库日期"),
  KNOWN_TO("known_to,出池日期,撤出日期"),
  GUARDIAN_ID(
      "guardian_id,guardian_citizen_id,监护人身份证号,监护人身份证号码,监护人身份证,监护人证件号码,监护人证件号,"
          + "法定代理人身份证号,法定代理人身份证号码,法定代理人证件号码"),
  GUARDIAN_NAME("guardian_name,guardian,监护人姓名,监护人,法定代理人姓名,法定代理人"),
  GIVEN_NAME(""),
  SURNAME(""),
  HOUSE(""),
  STREET(""),
  SUBURB("");

  static final int COUNT = values().length;

  /** Columns of whole fields; parts of fields stand behind. */
  static final int WHOLE = GUARDIAN_NAME.rank() + 1;

  private static final Map<String, Column> BY_HEADER = new HashMap<>();

  static {
    for (Column column : values()) {
      if (column.headers.isEmpty()) {
        continue;
      }
      for (String header : column.headers.split(",", -1)) {
        BY_HEADER.put(header, column);
      }
    }
  }

  private final String headers;

  Column(String headers) {
    this.headers = headers;
  }

  /** The column a header means; null for a column the engine does not use. */
  static @Nullable Column find(String header) {
    return BY_HEADER.get(plain(header));
  }

  /** A header as it is compared: folded, without blanks and brackets. */
  static String plain(String header) {
    String plain = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int bracket = plain.indexOf('(');
    String core = bracket > 0 ? plain.substring(0, bracket) : plain;
    return core.replaceAll("[\\s\\uFEFF*:\"]", "").replace('-', '_');
  }
}
