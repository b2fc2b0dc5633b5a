package org.relieflink.platform.fund.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.internal.check.SampleMath.Interval;

@DisplayName("抽样的算法：抽多少、抽哪些、区间，和手算的一样；同样的种子抽同样的")
class SampleMathTest {
  @Test
  @DisplayName("抽多少：置信度 95%、误差 5%，总体很大时 385，一千里 278，一百二十四里 94，一笔就一笔")
  void size() {
    assertThat(SampleMath.z(95)).isCloseTo(1.959964, within(1e-5));
    assertThat(SampleMath.z(90)).isCloseTo(1.644854, within(1e-5));
    assertThat(SampleMath.size(1_000_000_000, 95, 5)).isEqualTo(385);
    assertThat(SampleMath.size(1_000, 95, 5)).isEqualTo(278);
    assertThat(SampleMath.size(124, 95, 5)).isEqualTo(94);
    assertThat(SampleMath.size(1, 95, 5)).isEqualTo(1);
    assertThat(SampleMath.size(10, 99, 1)).isEqualTo(10);
  }

  @Test
  @DisplayName("威尔逊区间：十个里八个对，95% 是 0.4902 到 0.9433；都对的十个，下限 0.7225；没有问到人就是零到一")
  void wilson() {
    Interval eight = SampleMath.wilson(8, 10, 95);
    assertThat(eight.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(eight.high()).isCloseTo(0.9433, within(1e-4));
    Interval all = SampleMath.wilson(10, 10, 95);
    assertThat(all.low()).isCloseTo(0.7225, within(1e-4));
    assertThat(all.high()).isEqualTo(1);
    assertThat(SampleMath.wilson(0, 0, 95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  @DisplayName("分层照比例，加起来正好；换种子抽的不一样，同样的种子抽的一样")
  void draw() {
    Map<Long, String> frame = new HashMap<>();
    for (long i = 1; i <= 100; i++) {
      frame.put(i, i <= 60 ? "ADULT-M-990123" : i <= 90 ? "MINOR-F-990123" : "UNKNOWN");
    }
    Set<Long> drawn = SampleMath.drawn(frame, 25, "00");
    Map<String, Integer> by = new TreeMap<>();
    drawn.forEach(one -> by.merge(frame.get(one), 1, Integer::sum));
    assertThat(by).isEqualTo(Map.of("ADULT-M-990123", 15, "MINOR-F-990123", 8, "UNKNOWN", 2));
    assertThat(SampleMath.drawn(frame, 25, "00")).isEqualTo(drawn);
    assertThat(SampleMath.drawn(frame, 25, "01")).isNotEqualTo(drawn);
    assertThat(SampleMath.drawn(frame, 100, "00")).isEqualTo(frame.keySet());
  }
}
