package org.relieflink.synthetic.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.kernel.HanCharacters;
import org.relieflink.synthetic.people.NameTables;
import org.relieflink.synthetic.people.SplitMix;

@DisplayName("差错：每一种都像真的写错了")
class SlipsTest {
  private static final String NUMBER = "990123197403014025";

  @ParameterizedTest
  @CsvSource({
    "2024-02-10, 2024-01-01",
    "2023-01-22, 2023-01-01",
    "2000-02-05, 2000-01-01",
    "1976-01-31, 1976-01-01",
    "1949-10-01, 1949-08-10",
    "2023-09-29, 2023-08-15",
    "1990-10-03, 1990-08-15",
    "1965-02-01, 1964-12-30",
    "2020-06-25, 2020-05-05"
  })
  @DisplayName("农历：春节、中秋、端午这些日子对得上，误差不超过一天")
  void lunarDates(LocalDate solar, String lunar) {
    assertThat(
            lunar.equals(LunarDates.of(solar))
                || lunar.equals(LunarDates.of(solar.plusDays(1)))
                || lunar.equals(LunarDates.of(solar.minusDays(1))))
        .as("%s is %s", solar, LunarDates.of(solar))
        .isTrue();
  }

  @Test
  @DisplayName("农历的写法总是年月日，月 1 到 12，日 1 到 30")
  void lunarDatesHaveTheForm() {
    for (LocalDate day = LocalDate.of(1920, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      assertThat(LunarDates.of(day)).matches("(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|30)");
    }
  }

  @Test
  @DisplayName("证号：少一位、多一位、表格软件改坏的、打了星号的")
  void numbers() {
    SplitMix random = SplitMix.at(1);
    assertThat(NumberSlips.lengthened(NUMBER, random)).hasSize(19);
    assertThat(NumberSlips.shortened(NUMBER, random)).hasSize(17);
    assertThat(NumberSlips.scientific(NUMBER)).isEqualTo("9.90123E+17");
    assertThat(NumberSlips.lastZeroed(NUMBER)).isEqualTo("990123197403014000");
    assertThat(NumberSlips.starred(NUMBER)).isEqualTo("990123********4025");
  }

  @Test
  @DisplayName("姓名：少一字、多一字、名字颠倒、姓名颠倒、冠夫姓；两个字的名字不会只剩姓")
  void names() {
    SplitMix random = SplitMix.at(1);
    assertThat(NameSlips.oneMissing("刘春凤", random)).isIn("刘春", "刘凤");
    assertThat(NameSlips.oneMissing("刘凤", random)).isEqualTo("刘凤");
    assertThat(NameSlips.oneExtra("刘春凤", random)).hasSize(4);
    assertThat(NameSlips.givenExchanged("刘春凤")).isEqualTo("刘凤春");
    assertThat(NameSlips.givenExchanged("刘凤")).isEqualTo("刘凤");
    assertThat(NameSlips.orderExchanged("刘春凤")).isEqualTo("春凤刘");
    assertThat(NameSlips.orderExchanged("阿依古丽·买买提")).isEqualTo("阿依古丽·买买提");
    assertThat(NameSlips.married("刘春凤", "陈")).isEqualTo("陈刘春凤");
  }

  @Test
  @DisplayName("方言音近：平翘舌、n 与 l、前后鼻音不分的字")
  void nearSounds() {
    NameTables tables = NameTables.load();
    assertThat(tables.soundingNear("林")).isNotEmpty().allMatch(c -> plain(c).matches("nin|ling"));
    assertThat(tables.soundingNear("志")).isNotEmpty().allMatch(c -> plain(c).equals("zi"));
    assertThat(tables.soundingNear("伟")).isEmpty();
  }

  @Test
  @DisplayName("日期错一位后仍是真实日期，且不会跑到很远")
  void oneDigit() {
    SplitMix random = SplitMix.at(2);
    for (int i = 0; i < 2_000; i++) {
      LocalDate wrong = DateSlips.oneDigit(LocalDate.of(1972, 2, 29).plusDays(i), random);
      assertThat(wrong.getYear()).isBetween(1961, 1989);
    }
  }

  private static String plain(String character) {
    return HanCharacters.pinyin(character.codePointAt(0));
  }
}
