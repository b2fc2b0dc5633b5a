package org.relieflink.law.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Instruments;
import org.relieflink.law.Organ;

@DisplayName("分钱的两头：零、刚好、多一分；每一种不行都说为什么、怎么办")
class PaymentBordersTest {
  private static final Organ ORGAN = Organ.PROCURATORATE;
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private static List<String> refused(Parts parts) {
    return parts instanceof Parts.Refused refused ? refused.reasons() : List.of();
  }

  private static Parts split(long total, int... weights) {
    return Shares.split(
        total,
        IntStream.range(0, weights.length)
            .mapToObj(i -> new Shares.Claim("第" + i + "人", weights[i]))
            .toList(),
        ORGAN);
  }

  @Test
  @DisplayName("几个人分：零元可以分，零份可以写；负数、没有人、合计零份、超过一百人、同一个人两次不行")
  void shares() {
    assertThat(refused(split(0, 1, 1))).isEmpty();
    assertThat(refused(split(100, 0, 1))).isEmpty();
    assertThat(refused(split(-1, 1))).containsExactly("总额不能是负数。请核对金额。");
    assertThat(refused(split(100, 0, 0))).containsExactly("份数合计是 0。请至少给一个人 1 份。");
    assertThat(refused(split(100, -1, 2))).containsExactly("份数不能是负数。请写 0 或者更大的整数。");
    assertThat(refused(split(100)))
        .containsExactly("要分给 1 到 100 个人，写了 0 个。请核对名单。", "份数合计是 0。请至少给一个人 1 份。");
    int[] hundred = IntStream.generate(() -> 1).limit(100).toArray();
    int[] more = IntStream.generate(() -> 1).limit(101).toArray();
    assertThat(refused(split(100, hundred))).isEmpty();
    assertThat(refused(split(100, more))).containsExactly("要分给 1 到 100 个人，写了 101 个。请核对名单。");
    Shares.Claim one = new Shares.Claim("妻", 1);
    assertThat(refused(Shares.split(100, List.of(one, one), ORGAN)))
        .containsExactly("同一个人写了两次。请合成一行。");
  }

  @Test
  @DisplayName("最后几分给余数最大的，余数一样的给排在前面的")
  void lastFen() {
    assertThat(Shares.divide(100, new int[] {1, 1, 1})).containsExactly(34, 33, 33);
    assertThat(Shares.divide(101, new int[] {1, 1, 1})).containsExactly(34, 34, 33);
    assertThat(Shares.divide(100, new int[] {1, 2, 4})).containsExactly(14, 29, 57);
  }

  @Test
  @DisplayName("分好的份数加起来不是总额，就是程序错了")
  void neverOff() {
    assertThatThrownBy(
            () ->
                new Parts.Divided(
                    100,
                    List.of(new Parts.Part("妻", 99, "试")),
                    Instruments.shipped().cite("office-example", "示例")))
        .hasMessageContaining("parts do not sum to 100");
  }

  private static Parts plan(long decided, long advance, Instalments.Due... dues) {
    return Instalments.plan(decided, advance, List.of(dues), ORGAN);
  }

  private static Instalments.Due due(int day, int weight) {
    return new Instalments.Due(DAY.plusDays(day), weight);
  }

  @Test
  @DisplayName("分期：先付的刚好等于决定的，各期是零；多一分就要追回；日期一期比一期晚；最多六十期")
  void instalments() {
    assertThat(refused(plan(100, 100, due(0, 1)))).isEmpty();
    assertThat(refused(plan(0, 0, due(0, 1)))).isEmpty();
    assertThat(refused(plan(100, 250, due(0, 1))))
        .containsExactly("先行救助已付的比决定的多 1.50 元。请追回多付的，不再分期。");
    assertThat(refused(plan(-1, 0, due(0, 1)))).containsExactly("决定的和先付的金额都不能是负数。请核对金额。");
    assertThat(refused(plan(100, -1, due(0, 1)))).containsExactly("决定的和先付的金额都不能是负数。请核对金额。");
    assertThat(refused(plan(100, 0))).containsExactly("要分 1 到 60 期，写了 0 期。请核对。");
    assertThat(refused(plan(100, 0, due(0, 1), due(1, 1)))).isEmpty();
    assertThat(refused(plan(100, 0, due(0, 1), due(0, 1), due(-1, 1))))
        .containsExactly("第 2 期的日期不在前一期之后。请按先后写。", "第 3 期的日期不在前一期之后。请按先后写。");
    assertThat(refused(plan(100, 0, due(0, 0)))).containsExactly("每期至少 1 份。请写 1 或者更大的整数。");
    assertThat(refused(plan(100, 0, many(60)))).isEmpty();
    assertThat(refused(plan(100, 0, many(61)))).containsExactly("要分 1 到 60 期，写了 61 期。请核对。");
  }

  private static Instalments.Due[] many(int count) {
    return IntStream.range(0, count).mapToObj(i -> due(i, 1)).toArray(Instalments.Due[]::new);
  }

  @Test
  @DisplayName("分期：各期写明第几期，扣掉先付的，合计分文不差")
  void instalmentsInWords() {
    Parts.Divided divided = (Parts.Divided) plan(1_000, 100, due(0, 2), due(30, 1));
    assertThat(divided.totalFen()).isEqualTo(900);
    assertThat(divided.parts())
        .containsExactly(
            new Parts.Part("2026-12-01", 600, "第 1 期"), new Parts.Part("2026-12-31", 300, "第 2 期"));
  }

  private static JointRelief.Level level(String office, @Nullable Long fixed, int weight) {
    return new JointRelief.Level(office, fixed, weight);
  }

  private static Parts joint(long total, JointRelief.Level... levels) {
    return JointRelief.divide(total, List.of(levels), ORGAN);
  }

  @Test
  @DisplayName("两级联合：写定零元、写定全部都可以；一级不行，负数不行，超过不行，差了没有人出不行")
  void joint() {
    assertThat(refused(joint(100, level("市", 0L, 0), level("县", 100L, 0)))).isEmpty();
    assertThat(refused(joint(100, level("市", 100L, 0), level("县", null, 1)))).isEmpty();
    assertThat(refused(joint(0, level("市", 0L, 0), level("县", null, 1)))).isEmpty();
    assertThat(refused(joint(100, level("市", 100L, 0))))
        .containsExactly("联合救助至少有两级。请补上另一级，或者按一级办理。");
    assertThat(refused(joint(-1, level("市", null, 1), level("县", null, 1))))
        .containsExactly("总额不能是负数。请核对金额。");
    String out = "一级写定的数额要在 0 和总额 1 元之间。请核对。";
    assertThat(refused(joint(100, level("市", -1L, 0), level("县", null, 1)))).containsExactly(out);
    assertThat(refused(joint(100, level("市", 101L, 0), level("县", null, 1)))).containsExactly(out);
    assertThat(refused(joint(100, level("市", 60L, 0), level("县", 41L, 0))))
        .containsExactly("各级写定的合计 1.01 元，超过总额 1 元。请减下来。");
    assertThat(refused(joint(100, level("市", 60L, 0), level("县", 39L, 0))))
        .containsExactly("各级写定的合计差 0.01 元。请写清由谁出。");
    assertThat(refused(joint(100, level("市", 60L, 0), level("县", null, 0))))
        .containsExactly("份数合计是 0。请至少给一个人 1 份。");
  }

  @Test
  @DisplayName("两级联合：先给写定的，余下的按份数，照写的次序列出")
  void jointInWords() {
    Parts.Divided divided =
        (Parts.Divided) joint(1_000, level("市", null, 1), level("县", 100L, 0), level("区", null, 2));
    assertThat(divided.parts())
        .containsExactly(
            new Parts.Part("市", 300, "3 份中的 1 份"),
            new Parts.Part("县", 100, "写定的数额"),
            new Parts.Part("区", 600, "3 份中的 2 份"));
  }

  private static UrgentRelief urgent(long fen, boolean pressing, String reason) {
    return UrgentRelief.within(
        new UrgentRelief.Bounds(10_000, 20_000),
        new UrgentRelief.Wish(fen, pressing, reason),
        null);
  }

  @Test
  @DisplayName("先行救助：刚好一般的数不用理由，多一分要理由；刚好最多的数可以，多一分不行；零元不行")
  void urgent() {
    assertThat(urgent(10_000, true, "").proposedFen()).isEqualTo(10_000);
    assertThat(urgent(10_000, true, "试").notes()).noneMatch(note -> note.startsWith("放宽"));
    assertThat(urgent(10_001, true, "").reasons()).containsExactly("超过一般的 100 元，没有写理由。请写明为什么要放宽。");
    assertThat(urgent(10_001, true, "").notes()).noneMatch(note -> note.startsWith("放宽"));
    assertThat(urgent(20_000, true, "抢救").proposedFen()).isEqualTo(20_000);
    assertThat(urgent(20_000, true, "抢救").notes()).startsWith("放宽的理由：抢救").hasSize(3);
    assertThat(urgent(20_001, true, "抢救").reasons()).containsExactly("超过最多的 200 元。请减到这个数以内。");
    assertThat(urgent(1, true, "").proposedFen()).isEqualTo(1);
    assertThat(urgent(0, true, "").reasons()).containsExactly("金额要大于 0。请核对。");
    assertThat(urgent(1, false, "").reasons())
        .containsExactly("还没有初步证据证明生活困难特别急迫。请先补证据，或者按普通程序办理。");
    assertThat(urgent(1, false, "").proposedFen()).isZero();
  }
}
