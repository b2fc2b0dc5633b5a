package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("姓名：不同写法归一，姓名切分，脱敏")
class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "王薴,王苎",
    "張三,张三",
    "张　三,张三",
    "' 李 四 ',李四",
    "蕭何,萧何",
    "阿里•买买提,阿里·买买提",
    "阿里・买买提,阿里·买买提",
    "阿里‧买买提,阿里·买买提",
    "阿里．买买提,阿里·买买提",
    "阿里.买买提,阿里·买买提",
    "王?明,王?明",
    "王？明,王?明",
    "王\uE123明,王?明",
    "李乾,李乾"
  })
  @DisplayName("简繁、空格、间隔号、缺字各归一种写法")
  void oneForm(String written, String canonical) {
    assertThat(PersonName.of(written).canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "张三,张*",
    "张小三,张*三",
    "欧阳小三,欧阳**",
    "欧阳三,欧阳*",
    "诸葛,诸*",
    "买买提·阿里,买**·**",
    "王,*",
    "𠮷田一,𠮷*一"
  })
  @DisplayName("脱敏：张*、张*三、欧阳**")
  void masks(String name, String masked) {
    assertThat(PersonName.of(name)).hasToString(masked);
  }

  @Property
  @Label("三字以上的名字脱敏后，中间的字一个也不露")
  void maskNeverShowsTheMiddle(
      @ForAll @StringLength(min = 3, max = 6) @CharRange(from = '一', to = '龥') String name) {
    String masked = PersonName.of(name).masked();
    int kept = PersonName.of(name).surname().length();
    assertThat(masked).hasSameSizeAs(name);
    assertThat(masked.substring(kept, masked.length() - 1)).matches("\\**");
  }

  @Property
  @Label("归一后再归一不变")
  void canonicalIsStable(
      @ForAll
          @StringLength(max = 12)
          @CharRange(from = ' ', to = '\u00ff')
          @CharRange(from = '\u3400', to = '\u9fff')
          @CharRange(from = '\uff01', to = '\uff5e')
          String anything) {
    PersonName.find(anything)
        .ifPresent(
            name ->
                assertThat(PersonName.of(name.canonical()).canonical())
                    .isEqualTo(name.canonical()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'张三", "''张三", "＇张三", "\uFEFF'张三", "' '张三"})
  @DisplayName("表格软件在文本前加的撇号，不论几个、半角全角，都不算名字的一部分")
  void textMarks(String cell) {
    assertThat(PersonName.of(cell).canonical()).isEqualTo("张三");
  }

  @Test
  @DisplayName("复姓与单姓切分；带间隔号的没有姓")
  void splits() {
    assertThat(PersonName.of("欧阳修文").surname()).isEqualTo("欧阳");
    assertThat(PersonName.of("歐陽修文").givenName()).isEqualTo("修文");
    assertThat(PersonName.of("欧小明").surname()).isEqualTo("欧");
    assertThat(PersonName.of("买买提·阿里").surname()).isEmpty();
    assertThat(PersonName.of("王").surname()).isEmpty();
  }

  @Test
  @DisplayName("音近与形近：肖与萧、付与傅、张与章、未与末")
  void likeness() {
    assertThat(PersonName.of("肖小明").soundsLike(PersonName.of("萧小明"))).isTrue();
    assertThat(PersonName.of("付小明").soundsLike(PersonName.of("傅晓明"))).isTrue();
    assertThat(PersonName.of("陈静").soundsLike(PersonName.of("程晶"))).isTrue();
    assertThat(PersonName.of("陈静").soundsLike(PersonName.of("王静"))).isFalse();
    assertThat(PersonName.of("翟明").looksLike(PersonName.of("瞿明"))).isTrue();
    assertThat(PersonName.of("王明").looksLike(PersonName.of("王明明"))).isFalse();
  }

  @Test
  @DisplayName("空白、数字、短横都不是姓名")
  void nothingIsNoName() {
    assertThat(PersonName.find(null)).isEmpty();
    assertThat(PersonName.find(" — ")).isEmpty();
    assertThat(PersonName.find("12")).isEmpty();
    assertThat(PersonName.find("\uFEFF张三").orElseThrow().display()).isEqualTo("张三");
  }

  @Test
  @DisplayName("读音：作姓的单读 shan，模糊音把 zh 与 z 归一")
  void readings() {
    assertThat(HanCharacters.pinyin('張')).isEqualTo("zhang");
    assertThat(Surnames.pinyin("单")).isEqualTo("shan");
    assertThat(HanCharacters.fuzzyPinyinId('张')).isEqualTo(HanCharacters.fuzzyPinyinId('臧'));
    assertThat(HanCharacters.pinyinId('张')).isNotEqualTo(HanCharacters.pinyinId('臧'));
    assertThat(HanCharacters.pinyinId('A')).isEqualTo(-1);
    assertThat(HanCharacters.shareReading('单', '山')).isTrue();
    assertThat(NameFrequency.surnameShare("王")).isGreaterThan(NameFrequency.surnameShare("不存在"));
    assertThat(NameFrequency.givenCharShare('伟', NameFrequency.Position.SINGLE)).isPositive();
  }
}
