package org.relieflink.platform.watch.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("暗记：看不见，一行就够；别人造不出来；去掉就没有了")
class HiddenMarkTest {
  private final HiddenMark mark = new HiddenMark(new byte[] {1, 2, 3});

  @Test
  @DisplayName("一万个号，个个读得回来；夹在字里、连着两个、前后多了零宽字符，也读得出来")
  void readBack() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      long id = random.nextInt(Integer.MAX_VALUE);
      assertThat(mark.find("强命中" + mark.of(id) + "，民政局")).containsExactly(id);
    }
    assertThat(mark.find(mark.of(7) + mark.of(8))).containsExactly(7L, 8L);
    assertThat(mark.find("\u200b" + mark.of(7) + "\u200d")).containsExactly(7L);
    assertThat(mark.find("强命中" + mark.of(7).substring(1))).isEmpty();
    assertThat(mark.find("一行字")).isEmpty();
  }

  @Test
  @DisplayName("没有密钥造不出别人的号：十万个乱写的，一个也不认")
  void notForged() {
    Random random = new Random(4);
    var other = new HiddenMark(new byte[] {9});
    for (int i = 0; i < 100_000; i++) {
      assertThat(mark.find(other.of(random.nextInt(1_000)))).isEmpty();
    }
  }
}
