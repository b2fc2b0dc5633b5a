package org.relieflink.platform.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.watch.internal.MovingClock;

@DisplayName("自己出了错的导入：一次比一次隔得久，试满一个小时才放弃")
class TriesTest {
  private static final long DELIVERY = 7;

  private final MovingClock clock = new MovingClock("2026-11-27T08:00:00Z");
  private final Tries tries = new Tries(clock);

  @Test
  @DisplayName("每十秒看一次，第一次坏到放弃至少一小时，中间不多试")
  void anHourInAll() {
    Duration passed = Duration.ZERO;
    int tried = 1;
    boolean again = tries.broke(DELIVERY);
    while (again) {
      clock.move(Duration.ofSeconds(10));
      passed = passed.plusSeconds(10);
      if (!tries.rests(DELIVERY)) {
        tried++;
        again = tries.broke(DELIVERY);
      }
    }
    assertThat(passed).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    assertThat(tried).isEqualTo(7);
  }

  @Test
  @DisplayName("一份歇着，别的照办；办完了的从头算")
  void eachOnItsOwn() {
    tries.broke(DELIVERY);
    assertThat(tries.rests(DELIVERY)).isTrue();
    assertThat(tries.rests(DELIVERY + 1)).isFalse();
    tries.ended(DELIVERY);
    assertThat(tries.rests(DELIVERY)).isFalse();
    tries.broke(DELIVERY);
    clock.move(Duration.ofMinutes(1));
    assertThat(tries.rests(DELIVERY)).isFalse();
  }
}
