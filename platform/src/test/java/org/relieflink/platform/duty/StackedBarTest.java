package org.relieflink.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.duty.StackedBar.Count;
import org.relieflink.platform.duty.StackedBar.Part;

@DisplayName("分段的横条：一段接一段，不重不漏，同一页一个尺度")
class StackedBarTest {
  private static StackedBar bar(int most, int... counts) {
    return StackedBar.of(
        java.util.Arrays.stream(counts).mapToObj(one -> new Count(one, "s" + one)).toList(),
        most,
        200);
  }

  @Test
  @DisplayName("最多的一行画满宽度，手机上的窄一些；零件的一段不画")
  void fillsTheWidth() {
    assertThat(bar(10, 5, 0, 3, 2).wide().parts())
        .containsExactly(new Part(0, 100, "s5"), new Part(100, 60, "s3"), new Part(160, 40, "s2"));
    assertThat(bar(10, 10).phone().parts()).containsExactly(new Part(0, 260, "s10"));
  }

  @Test
  @DisplayName("件数少的一行短；除不尽的，四舍五入以后相邻的两段还是挨着，加起来不多不少")
  void neighboursTouch() {
    assertThat(bar(20, 5).wide().parts()).containsExactly(new Part(0, 50, "s5"));
    List<Part> parts = bar(7, 1, 2, 4).wide().parts();
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).x()).isEqualTo(parts.get(i - 1).x() + parts.get(i - 1).width());
    }
    assertThat(parts.get(2).x() + parts.get(2).width()).isEqualTo(200);
  }
}
