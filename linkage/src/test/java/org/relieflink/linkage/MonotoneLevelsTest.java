package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("学来的模型：越相符，分值不低于较不相符的")
class MonotoneLevelsTest {
  /** Weights are written as text in between. */
  private static final double SLIP = 1e-9;

  static void isMonotone(LinkageModel model) {
    for (MonotoneLevels.Chain chain : MonotoneLevels.CHAINS) {
      double before = Double.POSITIVE_INFINITY;
      for (Level level : chain.levels()) {
        if (model.states(chain.key(level) + ".m")) {
          double weight = MonotoneLevels.weight(model, chain, level);
          assertThat(weight).as(chain.key(level)).isLessThanOrEqualTo(before + SLIP);
          before = weight;
        }
      }
    }
  }

  private static LinkageModel disturbed(long seed) {
    Random random = new Random(seed);
    LinkageModel model = LinkageModel.standard();
    Map<String, String> changes = new HashMap<>();
    for (MonotoneLevels.Chain chain : MonotoneLevels.CHAINS) {
      for (Level level : chain.levels()) {
        String key = chain.key(level) + ".u";
        double factor = Math.pow(2, random.nextGaussian() * 4);
        changes.put(key, Double.toString(model.number(key) * factor));
      }
    }
    return model.with(changes);
  }

  @Property(tries = 200)
  @Label("任意打乱的权重：整理后每条链都不升；再整理一次不再变；真对中的份额不动")
  void anyModelIsHeld(@ForAll long seed) {
    LinkageModel model = disturbed(seed);
    LinkageModel held = MonotoneLevels.of(model);
    isMonotone(held);
    assertThat(MonotoneLevels.of(held).largestChange(held)).isLessThan(SLIP);
    for (MonotoneLevels.Chain chain : MonotoneLevels.CHAINS) {
      for (Level level : chain.levels()) {
        String share = chain.key(level) + ".m";
        assertThat(held.number(share)).isEqualTo(model.number(share));
      }
    }
  }

  @Example
  @Label("相邻的两级颠倒了：合成一级，按各自出现的多少取中；已经有序的一字不改")
  void neighborsArePooled() {
    assertThat(MonotoneLevels.falling(new double[] {5, 1, 3, -2}, new double[] {1, 1, 3, 1}))
        .containsExactly(5, 2.5, 2.5, -2);
    assertThat(MonotoneLevels.falling(new double[] {1, 2, 3}, new double[] {1, 1, 2}))
        .containsExactly(2.25, 2.25, 2.25);
    assertThat(MonotoneLevels.falling(new double[] {3, 3, -1}, new double[] {1, 9, 2}))
        .containsExactly(3, 3, -1);
    LinkageModel held = MonotoneLevels.of(LinkageModel.standard());
    assertThat(MonotoneLevels.of(held)).isSameAs(held);
  }

  @Example
  @Label("没有写明的级别（英文模型）跳过")
  void levelsThatNeverComeAreLeftOut() {
    isMonotone(MonotoneLevels.of(LinkageModel.of(FieldModel.english())));
  }
}
