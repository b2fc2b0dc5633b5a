package org.relieflink.synthetic.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;
import org.relieflink.synthetic.matching.SampleLists.Row;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.HardshipClass;

@DisplayName("差错率：清单里数出来的与文件里写的一致")
class DamageRatesTest {
  private static final DamageRates RATES = DamageRates.load();
  private static final double THIN = RATES.share("party.thin");

  @Test
  @DisplayName("每份名单的每一栏，抽出来的写法与写明的百分比一致")
  void drawnAsStated() {
    SplitMix random = SplitMix.at(5);
    int missing = 0;
    int card = 0;
    for (int i = 0; i < 40_000; i++) {
      missing += rates("party").number().pick(random) == NumberForm.MISSING ? 1 : 0;
      card += rates("register.DP").number().pick(random) == NumberForm.CARD ? 1 : 0;
    }
    assertThat(missing / 40_000.0).isCloseTo(0.11, within(0.006));
    assertThat(card / 40_000.0).isCloseTo(0.60, within(0.01));
  }

  @Test
  @DisplayName("14 类名单、当事人、信息极少的当事人都有全部栏的差错率")
  void everyListHasRates() {
    for (HardshipClass type : HardshipClass.values()) {
      assertThat(rates("register." + type.prefix()).rareLost()).isBetween(0.0, 1.0);
    }
    assertThat(rates("thin").married()).isBetween(0.0, 0.1);
    assertThatIllegalStateException().isThrownBy(() -> rates("nobody"));
  }

  @Test
  @DisplayName("约三成当事人没有能用的、或没有写对的证号")
  void unusableNumbers() {
    List<Row> parties = SampleLists.parties();
    assertThat(share(parties, row -> row.at("citizen_id").isEmpty()))
        .isCloseTo(0.11 * (1 - THIN) + 0.94 * THIN, within(0.012));
    assertThat(share(parties, row -> row.at("citizen_id").length() == 17))
        .isCloseTo(0.01, within(0.004));
    assertThat(share(parties, row -> row.at("citizen_id").length() == 19))
        .isCloseTo(0.007, within(0.004));
    assertThat(share(parties, row -> row.at("citizen_id").contains("E+17")))
        .isCloseTo(0.004, within(0.003));
    assertThat(share(parties, row -> row.at("citizen_id").contains("*")))
        .isCloseTo(0.004, within(0.003));
    assertThat(share(parties, row -> CitizenId.find(row.at("citizen_id")).isEmpty()))
        .isBetween(0.22, 0.32);
  }

  @Test
  @DisplayName("出生日期：缺、只有年份、各种写法都按比例出现")
  void births() {
    List<Row> parties = SampleLists.parties();
    assertThat(share(parties, row -> row.at("birth_date").isEmpty())).isCloseTo(0.08, within(0.01));
    assertThat(share(parties, row -> row.at("birth_date").length() == 4))
        .isCloseTo(0.025 + 0.35 * THIN, within(0.008));
    assertThat(share(parties, row -> row.at("birth_date").contains("年")))
        .isCloseTo(0.02, within(0.006));
    assertThat(share(parties, row -> row.at("birth_date").matches("\\d\\d-\\d\\d-\\d\\d")))
        .isCloseTo(0.015, within(0.006));
  }

  @Test
  @DisplayName("各名单有自己的缺项：特困人员多无电话，残疾人名单没有出生日期，困难妇女名单没有性别")
  void registersDiffer() {
    assertThat(missing("特困人员", "phone")).isCloseTo(0.72, within(0.07));
    assertThat(missing("困难学生", "phone")).isLessThan(0.1);
    assertThat(missing("残疾人", "birth_date")).isEqualTo(1);
    assertThat(missing("困难妇女", "sex")).isEqualTo(1);
    assertThat(missing("医疗救助对象", "citizen_id")).isLessThan(0.01);
    assertThat(missing("困难职工", "citizen_id")).isBetween(0.03, 0.1);
    assertThat(missing("低保对象", "address")).isLessThan(0.02);
  }

  private static double missing(String type, String column) {
    List<Row> rows =
        SampleLists.pool().stream().filter(row -> row.at("class").equals(type)).toList();
    return share(rows, row -> row.at(column).isEmpty());
  }

  private static double share(List<Row> rows, Predicate<Row> test) {
    return (double) rows.stream().filter(test).count() / rows.size();
  }

  private static ClerkRates rates(String list) {
    return ClerkRates.of(RATES, list);
  }
}
