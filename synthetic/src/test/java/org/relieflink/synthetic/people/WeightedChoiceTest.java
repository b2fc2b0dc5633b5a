package org.relieflink.synthetic.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("按权重抽取")
class WeightedChoiceTest {
  private static final int DRAWS = 60_000;

  @Test
  @DisplayName("抽到的次数与权重成比例，权重为零的不出现，很小的也会出现")
  void followsTheWeights() {
    WeightedChoice<String> choice =
        WeightedChoice.<String>builder()
            .add("甲", 70)
            .add("零", 0)
            .add("乙", 0.2)
            .add("丙", 29.8)
            .build();
    Map<String, Integer> seen = draw(choice);
    assertThat(seen).containsOnlyKeys("甲", "乙", "丙");
    assertThat(seen.getOrDefault("甲", 0) / (double) DRAWS).isCloseTo(0.7, within(0.01));
    assertThat(seen.getOrDefault("丙", 0) / (double) DRAWS).isCloseTo(0.298, within(0.01));
  }

  @Test
  @DisplayName("改变权重后按新的权重抽")
  void reweighted() {
    WeightedChoice<String> even =
        WeightedChoice.<String>builder().add("甲", 1).add("乙", 1).add("丙", 1).build();
    Map<String, Integer> seen =
        draw(even.reweighted(item -> item.equals("甲") ? 3 : item.equals("乙") ? 1 : 0));
    assertThat(seen).containsOnlyKeys("甲", "乙");
    assertThat(seen.getOrDefault("甲", 0) / (double) DRAWS).isCloseTo(0.75, within(0.01));
  }

  private static Map<String, Integer> draw(WeightedChoice<String> choice) {
    SplitMix random = SplitMix.at(11);
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      seen.merge(choice.pick(random), 1, Integer::sum);
    }
    return seen;
  }
}
