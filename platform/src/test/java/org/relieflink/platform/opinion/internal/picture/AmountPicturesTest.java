package org.relieflink.platform.opinion.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.AmountStep;
import org.relieflink.law.Facts;
import org.relieflink.platform.opinion.LikeCases;
import org.relieflink.platform.opinion.OpinionSamples;

@DisplayName("金额的解释图：位置算得对，文字不出框、不重叠")
class AmountPicturesTest {
  @Test
  @DisplayName("四岁女孩：六栏，高度和金额成比例，虚线框是允许范围")
  void the_four_year_old() {
    Drawing picture = StepPicture.of(OpinionSamples.fourYearOld(), "建议金额", "金额步骤图：40,000 元");
    assertThat(picture.boxes())
        .filteredOn(box -> box.kind().equals("main"))
        .singleElement()
        .satisfies(box -> assertThat(Double.parseDouble(box.height())).isEqualTo(145.6));
    assertThat(picture.boxes()).filteredOn(box -> box.kind().equals("allow")).hasSize(3);
    assertThat(picture.boxes()).filteredOn(box -> box.kind().equals("pos")).hasSize(1);
    assertThat(picture.labels())
        .extracting(Drawing.Label::text)
        .contains("未成年人", "到成年的年数", "+14,000", "× 1.0", "40,000 元", "4 万", "5 万");
    assertThat(picture.description()).contains("追加，比照困境儿童，6 倍，+6,000");
  }

  @Test
  @DisplayName("每种过错、每个场景：文字都在框里，两段文字不重叠")
  void no_text_outside_or_over_another() {
    for (Facts.Fault fault : Facts.Fault.values()) {
      readable(StepPicture.of(OpinionSamples.fourYearOld(fault), "建议金额", "图"));
    }
    for (String name :
        List.of(
            "adult-default-mid",
            "rounding-to-yuan",
            "supplement-special-care",
            "bereaved-decimal")) {
      readable(StepPicture.of(OpinionSamples.proposal(OpinionSamples.file(name)), "建议金额", "图"));
    }
  }

  @Test
  @DisplayName("手机卡片：每条从上一条结束处开始，总额是满格")
  void phone_cards_join_up() {
    List<StepCard> cards = StepCard.of(OpinionSamples.fourYearOld(), "建议金额");
    assertThat(cards).extracting(StepCard::x).startsWith(0, 74, 176, 250);
    assertThat(cards.get(5).width()).isEqualTo(StepCard.WIDTH);
  }

  @Test
  @DisplayName("范围小图：选 10 在最右，选 6 在五分之一处；过错是三个空心点；固定值没有图")
  void ranges() {
    List<AmountStep> steps = OpinionSamples.fourYearOld().steps();
    assertThat(dot(steps.get(0))).isEqualTo("134");
    assertThat(dot(steps.get(3))).isEqualTo("38");
    assertThat(RangePicture.of(steps.get(1), "")).isEmpty();
    assertThat(RangePicture.of(steps.get(4), "").orElseThrow().dots()).hasSize(4);
  }

  @Test
  @DisplayName("同类案件带：中位数、上下限、不足五件不画")
  void like_cases() {
    LikeCases like = like(26_500, 31_000, 33_000, 34_500, 38_000, 39_000, 41_000, 44_000, 48_000);
    assertThat(List.of(like.medianFen(), like.lowFen(), like.highFen()))
        .containsExactly(3_800_000L, 2_660_000L, 4_940_000L);
    FairnessStrip.Words words = new FairnessStrip.Words("同类案件比较", "说明", "中位 38,000", "本案 40,000");
    for (int width : new int[] {400, 326}) {
      for (long amount : new long[] {4_000_000, 3_800_000, 2_000_000, 9_000_000}) {
        readable(FairnessStrip.of(like, amount, width, words));
      }
    }
    assertThat(like.within(4_000_000)).isTrue();
    assertThat(like.within(2_000_000)).isFalse();
    assertThat(like(30_000, 40_000).tooFew()).isTrue();
  }

  @Test
  @DisplayName("金额轴取整数刻度，最多六格")
  void axis() {
    assertThat(MoneyAxis.upTo(4_400_000).marks()).hasSize(6).endsWith(5_000_000L);
    assertThat(MoneyAxis.upTo(40_000_000).marks()).endsWith(40_000_000L);
    assertThat(MoneyAxis.text(1_500_000)).isEqualTo("1.5 万");
    assertThat(MoneyAxis.text(500_000)).isEqualTo("5,000");
  }

  private static LikeCases like(long... yuan) {
    return new LikeCases(LongStream.of(yuan).map(one -> one * 100).boxed().toList(), 5, 30, 3);
  }

  private static String dot(AmountStep step) {
    return RangePicture.of(step, "").orElseThrow().dots().get(0).x();
  }

  private static void readable(Drawing picture) {
    List<double[]> boxes = picture.labels().stream().map(AmountPicturesTest::box).toList();
    for (int i = 0; i < boxes.size(); i++) {
      double[] one = boxes.get(i);
      String text = picture.labels().get(i).text();
      assertThat(one[0]).as(text).isGreaterThanOrEqualTo(-1);
      assertThat(one[1]).as(text).isLessThanOrEqualTo(picture.width() + 1.0);
      assertThat(one[2]).as(text).isGreaterThanOrEqualTo(-1);
      assertThat(one[3]).as(text).isLessThanOrEqualTo(picture.height() + 1.0);
      for (int j = 0; j < i; j++) {
        double[] other = boxes.get(j);
        boolean apart =
            one[1] <= other[0] + 1
                || other[1] <= one[0] + 1
                || one[3] <= other[2] + 3
                || other[3] <= one[2] + 3;
        assertThat(apart).as(text + " / " + picture.labels().get(j).text()).isTrue();
      }
    }
  }

  private static double[] box(Drawing.Label label) {
    double size = label.kind().contains("t-l") ? 16 : label.kind().contains("t-s") ? 12 : 13;
    double width = StepPicture.cells(label.text()) * size / 2 * 1.05;
    double left =
        label.kind().contains("mid")
            ? label.x() - width / 2
            : label.kind().contains("end") ? label.x() - width : label.x();
    return new double[] {left, left + width, label.y() - size * 0.9, label.y() + size * 0.2};
  }
}
