package org.relieflink.platform.screening.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("瀑布图：每条依据一根条，首尾相接，合计就是总分")
class WaterfallTest {
  private static final Zones ZONES = new Zones(0.5, 7);
  private static final double SLACK = 1e-6;

  @Test
  @DisplayName("五条依据的例子：起点负 15 分，证号差一位加 12.1，总分 11.6 落在把握大的一侧")
  void anExample() {
    var picture =
        Waterfall.of(
            List.of(
                new EvidenceLine("起点", "随手抽两条，大多不是一人", -15, true),
                new EvidenceLine("号码差1位", "尾号 402X 与 4020", 12.1, false),
                new EvidenceLine("姓名相同", "", 13.4, false),
                new EvidenceLine("家人常同址同电话，不重复计分", "不重复计分", 0, false),
                new EvidenceLine("电话不同", "尾号 5678 与 0912", 1.1, false)),
            ZONES);
    assertThat(picture.total()).isEqualTo(11.6, within(SLACK));
    assertThat(picture.bars()).hasSize(6);
    var last = picture.bars().get(5);
    assertThat(last.value().text()).isEqualTo("+11.6");
    assertThat(last.right()).isGreaterThan(picture.bandRight());
    assertThat(picture.bars().get(3).side()).isEqualTo(Side.SILENT);
    assertThat(picture.bars().get(3).width()).isZero();
  }

  @Property(tries = 300)
  @Label("各条相加等于合计，每根条从上一根停下的地方开始")
  void barsRunOnAndSumToTheTotal(@ForAll("evidence") List<EvidenceLine> lines) {
    var bars = Waterfall.of(lines, ZONES).bars();
    double sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      assertThat(bars.get(i).from()).isEqualTo(sum, within(SLACK));
      sum += lines.get(i).weight();
      assertThat(bars.get(i).to()).isEqualTo(sum, within(SLACK));
    }
    assertThat(bars.get(lines.size()).to()).isEqualTo(sum, within(SLACK));
    assertThat(bars.get(lines.size()).from()).isZero();
  }

  @Property(tries = 300)
  @Label("所有的条和文字都在画框里，条不压到左边的名称和右边的分值")
  void everythingStaysInside(
      @ForAll("evidence") List<EvidenceLine> lines, @ForAll("zones") Zones zones) {
    var picture = Waterfall.of(lines, zones);
    for (Bar bar : picture.bars()) {
      assertThat(bar.x()).isGreaterThanOrEqualTo(Waterfall.CHART_LEFT - SLACK);
      assertThat(bar.right()).isLessThanOrEqualTo(Waterfall.CHART_RIGHT + SLACK);
      assertThat(bar.y() + 19).isLessThanOrEqualTo(picture.height());
      assertThat(bar.share()).isBetween(0.0, 1.0);
      assertThat(bar.label().right()).isLessThanOrEqualTo(Waterfall.CHART_LEFT);
      assertThat(bar.value().left()).isGreaterThanOrEqualTo(Waterfall.CHART_RIGHT);
    }
    assertThat(picture.bandX()).isGreaterThanOrEqualTo(Waterfall.CHART_LEFT - SLACK);
    assertThat(picture.bandRight()).isLessThanOrEqualTo(Waterfall.CHART_RIGHT + SLACK);
    for (DrawnText text : picture.texts()) {
      assertThat(text.left()).as(text.text()).isGreaterThanOrEqualTo(-SLACK);
      assertThat(text.right()).as(text.text()).isLessThanOrEqualTo(Waterfall.WIDTH + SLACK);
      assertThat(text.top()).as(text.text()).isGreaterThanOrEqualTo(0);
      assertThat(text.bottom()).as(text.text()).isLessThanOrEqualTo(picture.height());
    }
  }

  @Property(tries = 300)
  @Label("没有两段文字重叠")
  void noTwoTextsOverlap(
      @ForAll("evidence") List<EvidenceLine> lines, @ForAll("zones") Zones zones) {
    var texts = Waterfall.of(lines, zones).texts();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        assertThat(texts.get(i).overlaps(texts.get(j)))
            .as(texts.get(i).text() + " / " + texts.get(j).text())
            .isFalse();
      }
    }
  }

  @Provide
  Arbitrary<List<EvidenceLine>> evidence() {
    Arbitrary<String> labels =
        Arbitraries.of(
            "号码相同", "姓名异体或写法不同", "家人常同址同电话，不重复计分", "号码相同而姓名不符，看自报出生日期", "数据池中另有同样或更相符的人");
    Arbitrary<String> notes = Arbitraries.of("", "尾号 402X 与 4020", "随手抽两条，大多不是一人，所以从负分起算");
    Arbitrary<Double> weights =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)),
            net.jqwik.api.Tuple.of(6, Arbitraries.doubles().between(-45, 45)));
    return Combinators.combine(labels, notes, weights)
        .as((label, note, weight) -> new EvidenceLine(label, note, weight, false))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<Zones> zones() {
    return Combinators.combine(
            Arbitraries.doubles().between(-5, 12), Arbitraries.doubles().between(0.5, 20))
        .as((review, band) -> new Zones(review, review + band));
  }
}
