package org.relieflink.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金额：以分计，不溢出，大写正确")
class FenTest {
  private static final Fen.Rounding TO_YUAN =
      new Fen.Rounding(RoundingMode.HALF_UP, 100, "测试用取整规则");

  @ParameterizedTest
  @CsvSource({
    "0,零元整",
    "5,伍分",
    "50,伍角整",
    "100,壹元整",
    "1000000,壹万元整",
    "4000000,肆万元整",
    "100500050,壹佰万零伍仟元伍角整",
    "1640902,壹万陆仟肆佰零玖元零贰分",
    "600714,陆仟零柒元壹角肆分",
    "10700053,壹拾万零柒仟元伍角叁分",
    "32504,叁佰贰拾伍元零肆分",
    "1001000,壹万零壹拾元整",
    "10000000000,壹亿元整",
    "10001000000,壹亿零壹万元整",
    "100000000000000,壹万亿元整"
  })
  @DisplayName("大写逐例核对（票据填写规定的写法）")
  void capitals(long fen, String capitals) {
    assertThat(new Fen(fen).capitals()).isEqualTo(capitals);
  }

  @Test
  @DisplayName("两个不同的金额，大写必不同")
  void capitalsAreInjective() {
    Set<String> seen = new HashSet<>();
    for (long fen = 0; fen <= 300_000; fen++) {
      assertThat(seen.add(new Fen(fen).capitals())).isTrue();
    }
    for (long yuan = 3_001; yuan <= 300_000; yuan += 1) {
      assertThat(seen.add(Fen.ofYuan(yuan).capitals())).isTrue();
    }
  }

  @Property
  @Label("大写读回来，正是原来的分")
  void capitalsReadBack(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long fen) {
    assertThat(read(new Fen(fen).capitals())).isEqualTo(fen);
  }

  /** Reads capital figures as a clerk does; knows nothing of how they are written. */
  private static long read(String capitals) {
    String text = capitals.replace("零", "").replace("整", "");
    int yuan = text.indexOf('元');
    String small = text.substring(yuan + 1);
    long fen = yuan < 0 ? 0 : 100 * whole(text.substring(0, yuan));
    for (int i = 0; i + 1 < small.length(); i += 2) {
      fen += digit(small.charAt(i)) * (small.charAt(i + 1) == '角' ? 10 : 1);
    }
    return fen;
  }

  private static long whole(String text) {
    for (String unit : java.util.List.of("亿", "万", "仟", "佰", "拾")) {
      int at = text.lastIndexOf(unit);
      if (at >= 0) {
        return whole(text.substring(0, at)) * power(unit) + whole(text.substring(at + 1));
      }
    }
    return text.isEmpty() ? 0 : digit(text.charAt(0));
  }

  private static long power(String unit) {
    return switch (unit) {
      case "亿" -> 100_000_000;
      case "万" -> 10_000;
      case "仟" -> 1_000;
      case "佰" -> 100;
      default -> 10;
    };
  }

  private static long digit(char figure) {
    int digit = "零壹贰叁肆伍陆柒捌玖".indexOf(figure);
    assertThat(digit).isBetween(1, 9);
    return digit;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"4000000|40,000", "4000050|40,000.50", "5|0.05", "0|0", "123456789|1,234,567.89"})
  @DisplayName("小写带千分号")
  void figures(long fen, String text) {
    assertThat(new Fen(fen).yuanText()).isEqualTo(text);
  }

  @Property
  @Label("加了再减等于原数，元与分互换不变")
  void addAndSubtract(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long a,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long b) {
    Fen sum = new Fen(a).plus(new Fen(b));
    assertThat(sum.minus(new Fen(b))).isEqualTo(new Fen(a));
    assertThat(Fen.ofYuan(new Fen(a).yuan())).isEqualTo(new Fen(a));
    assertThat(sum.min(new Fen(a)).max(new Fen(b))).isEqualTo(new Fen(Math.max(a, b)));
  }

  @Test
  @DisplayName("乘系数按注明出处的规则取整；负数与溢出一律拒绝")
  void multiplies() {
    Fen base = Fen.ofYuan(1_001);
    assertThat(base.times(new BigDecimal("0.5"), TO_YUAN)).isEqualTo(Fen.ofYuan(501));
    assertThatThrownBy(() -> base.minus(Fen.ofYuan(1_002)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fen(Long.MAX_VALUE).plus(new Fen(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fen.ofYuan(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Fen.Rounding(RoundingMode.DOWN, 1, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "40000; 4000000",
        "40,000; 4000000",
        "1，240，000.50; 124000050",
        " 12.3 ; 1230",
        "0.01; 1",
        "0; 0"
      })
  @DisplayName("照人写的读成分：千分位、全角逗号、至多两位小数")
  void asPeopleType(String typed, long fen) {
    assertThat(Fen.read(typed)).contains(new Fen(fen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1,5", "1,2,3", "4,0000", "-5", "1.234", "四万", "1e3", "9999999999999"})
  @DisplayName("读不准的不猜")
  void nothingIsGuessed(String typed) {
    assertThat(Fen.read(typed)).isEmpty();
  }
}
