package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenIdReading.Form;
import org.relieflink.kernel.CitizenIdReading.Problem;
import org.relieflink.kernel.CitizenIdReading.Warning;

@DisplayName("身份号码：读得出、查得严、不乱改")
class CitizenIdReadingTest {
  private static final String STANDARD = "11010519491231002X";

  private static String made(int county, int day, int sequence) {
    LocalDate born = LocalDate.of(1930, 1, 1).plusDays(day);
    String first17 = "9901%02d%s%03d".formatted(county, born.toString().replace("-", ""), sequence);
    return first17 + CitizenId.checkDigit(first17);
  }

  @Property
  @Label("任一合规号码：读出再写出不变，生日、性别、区划各归其位")
  void everyMadeNumberComesBack(
      @ForAll @IntRange(min = 23, max = 32) int county,
      @ForAll @IntRange(max = 34000) int day,
      @ForAll @IntRange(max = 999) int sequence) {
    String text = made(county, day, sequence);
    CitizenId id = CitizenId.of(text);
    assertThat(id.value()).isEqualTo(text);
    assertThat(id.birthDate()).isEqualTo(LocalDate.of(1930, 1, 1).plusDays(day));
    assertThat(id.sex()).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    assertThat(id.division().status()).isEqualTo(DivisionCode.Status.SYNTHETIC);
    assertThat(CitizenId.read(text).valid()).isTrue();
  }

  @Property
  @Label("任何一位数字写错，必被发现")
  void everySingleDigitErrorIsFound(
      @ForAll @IntRange(max = 34000) int day,
      @ForAll @IntRange(max = 999) int sequence,
      @ForAll @IntRange(max = 16) int at,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    StringBuilder wrong = new StringBuilder(made(23, day, sequence));
    wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + shift) % 10));
    assertThat(CitizenId.find(wrong.toString())).isEmpty();
  }

  @Property
  @Label("相邻两位写颠倒，必被发现")
  void everyTranspositionIsFound(
      @ForAll @IntRange(max = 34000) int day,
      @ForAll @IntRange(max = 999) int sequence,
      @ForAll @IntRange(max = 15) int at) {
    StringBuilder swapped = new StringBuilder(made(23, day, sequence));
    char left = swapped.charAt(at);
    Assume.that(left != swapped.charAt(at + 1));
    swapped.setCharAt(at, swapped.charAt(at + 1));
    swapped.setCharAt(at + 1, left);
    assertThat(CitizenId.find(swapped.toString())).isEmpty();
  }

  @Property
  @Label("脱敏后看不到出生日期，任何文字都不会让读取出错")
  void maskHidesTheMiddle(@ForAll @IntRange(max = 34000) int day, @ForAll String anything) {
    CitizenId id = CitizenId.of(made(23, day, 21));
    assertThat(id.toString()).startsWith("990123********").hasSize(18);
    assertThat(id.toString()).doesNotContain(id.value().substring(6, 14));
    CitizenIdReading reading = CitizenId.read(anything);
    assertThat(reading.usable() || !reading.problems().isEmpty()).isTrue();
  }

  @Test
  @DisplayName("小写 x、全角、空格、前导撇号：照读并提醒")
  void tidiesWithoutGuessing() {
    assertThat(CitizenId.read("11010519491231002x").warnings())
        .containsExactly(Warning.LOWER_CASE_X);
    CitizenIdReading wide = CitizenId.read("１１０１０５１９４９１２３１００２Ｘ");
    assertThat(wide.warnings()).containsExactly(Warning.FULL_WIDTH);
    assertThat(wide.normalized()).isEqualTo(STANDARD);
    CitizenIdReading spaced = CitizenId.read("'110105 1949 1231\u3000002X\u200B");
    assertThat(spaced.warnings()).containsExactly(Warning.SPACES);
    assertThat(spaced.valid()).isTrue();
  }

  @Test
  @DisplayName("表格软件弄坏的号码：指出，不修补")
  void damagedNumbersAreRefused() {
    assertThat(CitizenId.read("9.90123E+17").problems())
        .containsExactly(Problem.SCIENTIFIC_NOTATION);
    assertThat(CitizenId.read("9.90123199001011E+17").usable()).isFalse();
    CitizenIdReading rounded = CitizenId.read("110105194912310000");
    assertThat(rounded.problems()).containsExactly(Problem.ROUNDED);
    assertThat(rounded.usable()).isFalse();
    assertThat(CitizenId.read("110105194912310000.0").problems()).contains(Problem.ROUNDED);
  }

  @Test
  @DisplayName("15 位升 18 位；顺序码 996 至 999 为 1800 年代出生")
  void fifteenBecomesEighteen() {
    CitizenIdReading old = CitizenId.read("110105491231002");
    assertThat(old.form()).isEqualTo(Form.ID15);
    assertThat(old.warnings()).containsExactly(Warning.CONVERTED_FROM_15);
    assertThat(old.normalized()).isEqualTo(STANDARD);
    assertThat(CitizenId.of("110105491231996").birthDate()).isEqualTo("1849-12-31");
    assertThat(CitizenId.of("110105491231995").birthDate()).isEqualTo("1949-12-31");
  }

  @Test
  @DisplayName("残疾人证号 20 位、22 位：取前 18 位比对，证件部分另读")
  void cardNumbersGiveTheHolder() {
    CitizenIdReading card = CitizenId.read("32072319650712313644B1");
    assertThat(card.form()).isEqualTo(Form.CARD22);
    assertThat(card.normalized()).isEqualTo("320723196507123136");
    assertThat(card.card())
        .isEqualTo(
            new DisabilityCard(
                CitizenId.of("320723196507123136"),
                DisabilityCard.Kind.PHYSICAL,
                DisabilityCard.Grade.FOURTH,
                1));
    CitizenIdReading wrong = CitizenId.read("32072319650712313685");
    assertThat(wrong.usable()).isTrue();
    assertThat(wrong.warnings()).containsExactly(Warning.CARD_SUFFIX);
  }

  @Test
  @DisplayName("查不到的区划是问题但仍可用；已撤销的只提醒")
  void divisionsDoNotLosePeople() {
    CitizenIdReading unknown = CitizenId.read("990105199001010014".substring(0, 17) + "0");
    assertThat(unknown.problems()).contains(Problem.DIVISION_UNKNOWN);
    CitizenIdReading vector = CitizenId.read("990105199001010013");
    assertThat(vector.problems()).contains(Problem.DIVISION_UNKNOWN);
    CitizenIdReading abolished = CitizenId.read("110103202001010012");
    assertThat(abolished.valid()).isTrue();
    assertThat(abolished.warnings()).containsExactly(Warning.DIVISION_ABOLISHED);
  }

  @Test
  @DisplayName("字母 O、l 代替数字：只有校验码相符才按数字读")
  void lettersOnlyWhenTheCheckFits() {
    CitizenIdReading letter = CitizenId.read("11O10519491231002*");
    assertThat(letter.warnings()).containsExactly(Warning.LETTER_FOR_DIGIT);
    assertThat(letter.normalized()).isEqualTo(STANDARD);
    assertThat(CitizenId.read("11O105194912310021").problems()).containsExactly(Problem.CHARACTER);
  }

  @Test
  @DisplayName("空白、太短、非数字：逐项说明，报错文字不露号码")
  void refusalsSayWhyAndMask() {
    assertThat(CitizenId.read(null).problems()).containsExactly(Problem.EMPTY);
    assertThat(CitizenId.read(" 　").form()).isEqualTo(Form.EMPTY);
    assertThat(CitizenId.read("不详").problems()).containsExactly(Problem.LENGTH, Problem.CHARACTER);
    assertThatThrownBy(() -> CitizenId.of("110105194912310021"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("19491231");
    assertThat(CitizenId.read("110105194902300029").problems())
        .containsExactly(Problem.CHECK_DIGIT, Problem.BIRTH_DATE);
  }
}
