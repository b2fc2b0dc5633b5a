package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("标准写法：standard_forms.csv 逐行核对")
class StandardFormsTest {
  @ParameterizedTest(name = "{0} {1} → {2}（{3}）")
  @CsvFileSource(resources = "standard_forms.csv", numLinesToSkip = 1, emptyValue = "")
  @DisplayName("原文读成标准写法")
  void standardForm(String field, String raw, String expected, String rule) {
    String written = raw == null ? "" : raw;
    assertThat(StandardForms.of(field, written))
        .as(rule)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}，县 {1} → {2}")
  @CsvSource({
    "云溪桥头镇柳湾村3组, 990123, 乡镇=桥头 村=柳湾 组=3",
    "云溪柳湾村3组, 990123, 村=柳湾 组=3",
    "昌平北七家东二旗村, 110114, 乡镇=北七家 村=东二旗",
    "北七家东二旗村, 110221, 乡镇=北七家 村=东二旗",
    "北七家东二旗村, 0, 村=北七家东二旗",
  })
  @DisplayName("知道县区时，没写“县、镇”的地名也能断开")
  void placesOfTheCounty(String raw, int county, String expected) {
    byte[] text = raw.getBytes(StandardCharsets.UTF_8);
    AddressReader reader = new AddressReader();
    reader.read(text, 0, text.length, county);
    assertThat(reader.standard()).isEqualTo(expected);
  }

  @Test
  @DisplayName("新旧区划：昌平县（110221、110201）就是昌平区（110114），与别的县不同")
  void oldAndNewCounties() {
    assertThat(Counties.current(110221)).isEqualTo(110114);
    assertThat(Counties.same(110221, 110201)).isTrue();
    assertThat(Counties.same(110114, 110201)).isTrue();
    assertThat(Counties.same(110114, 110113)).isFalse();
    assertThat(Counties.same(0, 110113)).isFalse();
    assertThat(Counties.same(130504, 130503)).as("一县分给两县，与两县都相连").isTrue();
    assertThat(Counties.current(999999)).as("不认识的代码照旧").isEqualTo(999999);
  }

  @ParameterizedTest(name = "{0} 与号码 {1}：{2}")
  @CsvSource({
    "490301, 990123194912310026, 19490301",
    "480301, 990123194912310026, 480301",
    "19490301, 990123194912310026, 19490301",
    "490301, '', 490301",
  })
  @DisplayName("两位年份按本人号码定世纪，号码不合或没有就不定")
  void centuryFromTheNumber(int date, String number, int expected) {
    assertThat(BirthText.withCentury(date, People.packed(number))).isEqualTo(expected);
  }
}
