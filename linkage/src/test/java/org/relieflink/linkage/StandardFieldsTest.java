package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规范字段：写法不同的同一个人，字段相同")
class StandardFieldsTest {
  private static final String NUMBER = "99012319740301402X";

  @Test
  @DisplayName("18 位、小写 x、全角、残疾人证号，都是同一个号码；15 位补成 18 位")
  void numbers() {
    assertThat(number(NUMBER)).isEqualTo(NUMBER);
    assertThat(number("99012319740301402x")).isEqualTo(NUMBER);
    assertThat(number("９９０１２３１９７４０３０１４０２Ｘ")).isEqualTo(NUMBER);
    assertThat(number(NUMBER + "43")).isEqualTo(NUMBER);
    assertThat(number("990123740301402")).isEqualTo(NUMBER);
    assertThat(number("990123197403014021")).isEmpty();
    assertThat(number("9.90123E+17")).isEmpty();
    assertThat(number(null)).isEmpty();
  }

  @Test
  @DisplayName("姓名去掉空格和间隔点，繁体归简体；同音字读音相同；有认不出的字就当没有姓名")
  void names() {
    StandardFields plain = person("张建国", null, null);
    assertThat(person("張 建國", null, null)).isEqualTo(plain);
    assertThat(person("章健国", null, null).nameSound()).isEqualTo(plain.nameSound());
    assertThat(person("章健国", null, null).name()).isNotEqualTo(plain.name());
    assertThat(plain.surnameSound()).isEqualTo(person("章", null, null).surnameSound());
    StandardFields hidden = person("张某", null, null);
    assertThat(hidden.name()).isEmpty();
    assertThat(hidden.nameSound()).isEmpty();
    assertThat(hidden.surnameSound()).isEqualTo(plain.surnameSound());
    assertThat(person(null, null, null).surnameSound()).isEmpty();
  }

  @Test
  @DisplayName("日期、性别、村、电话按引擎的读法；号码里的日期和性别另给")
  void otherFields() {
    StandardFields of = person("刘春凤", NUMBER, "1974年3月1日");
    assertThat(of.birth()).isEqualTo(19740301).isEqualTo(of.numberBirth());
    assertThat(of.sex()).isEqualTo(2);
    assertThat(person("刘春凤", null, "1974-3").birth()).isEqualTo(19740300);
    assertThat(address("桥头镇柳湾村3组")).isEqualTo(address("云溪县桥头镇柳湾村三组十号")).isNotZero();
    assertThat(address("")).isZero();
    assertThat(of.phone()).isEqualTo(13900130912L);
  }

  @Test
  @DisplayName("记录和当事人读法相同，列名认得中英文，写法的版本是定的")
  void sameForBothSides() {
    PoolRecord record =
        new PoolRecord(
            "R", null, "刘春凤", NUMBER, null, "1974-03-01", null, null, "13900130912", null, null);
    assertThat(StandardFields.of(record)).isEqualTo(person("刘春凤", NUMBER, "1974-03-01"));
    assertThat(StandardFields.columnMeantBy("身份证号码（18位）")).contains("citizen_id");
    assertThat(StandardFields.columnMeantBy("party_id")).contains("id");
    assertThat(StandardFields.columnMeantBy("备注")).isEmpty();
    assertThat(StandardFields.form()).matches("[0-9a-f]{16}");
  }

  @Property
  @Label("任何文字都读得下来，打印出来没有一个字是名单里的")
  void anyTextIsRead(@ForAll String name, @ForAll String number, @ForAll String birth) {
    assertThat(person(name, number, birth)).hasToString("StandardFields[***]");
  }

  private static String number(String text) {
    return person(null, text, null).number();
  }

  private static int address(String text) {
    return StandardFields.of(new CaseParty("P", null, null, null, null, null, text, null))
        .village();
  }

  private static StandardFields person(String name, String number, String birth) {
    return StandardFields.of(
        new CaseParty("P", name, number, null, birth, null, null, "+86 139-0013-0912"));
  }
}
