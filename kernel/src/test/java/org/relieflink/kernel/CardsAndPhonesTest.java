package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("证卡、电话、信用代码：自查与脱敏")
class CardsAndPhonesTest {

  @Test
  @DisplayName("银行卡校验不符只提醒，仍可用；只露末四位")
  void bankCard() {
    NumberReading<BankCard> reading = BankCard.read("6222020100000000017");
    assertThat(reading.usable()).isTrue();
    assertThat(reading.warnings()).containsExactly(NumberProblem.CHECK_DIGIT);
    assertThat(BankCard.of("6217 9900 0000 0001 236")).hasToString("**** 1236");
    assertThat(BankCard.find("123")).isEmpty();
    assertThat(BankCard.read("6.2E+18").problems())
        .containsExactly(NumberProblem.SCIENTIFIC_NOTATION);
  }

  @Test
  @DisplayName("手机号可带 +86、短横、空格；脱敏为 138****8000")
  void mobile() {
    assertThat(MobilePhone.of("+86 138-0013-8000")).hasToString("138****8000");
    assertThat(MobilePhone.read("12800138000").problems()).containsExactly(NumberProblem.RANGE);
    assertThatThrownBy(() -> MobilePhone.of("1380013800"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("13800");
  }

  @Test
  @DisplayName("信用代码校验；残疾人证脱敏不露类别等级")
  void creditCodeAndCard() {
    assertThat(CreditCode.of("91350100m000100y43").value()).isEqualTo("91350100M000100Y43");
    assertThat(CreditCode.of("91350100M000100Y43").division()).contains(DivisionCode.of("350100"));
    DisabilityCard card = DisabilityCard.of("32072319650712313644B1");
    assertThat(card).hasToString("320723********3136****");
    assertThat(card.value()).isEqualTo("32072319650712313644B1");
    assertThat(DisabilityCard.read("320723196507123136").problems())
        .containsExactly(NumberProblem.LENGTH);
  }
}
