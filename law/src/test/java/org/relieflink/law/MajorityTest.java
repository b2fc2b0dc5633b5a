package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 成年的年龄。 */
class MajorityTest {
  @Test
  @DisplayName("生日前一天还是未成年人，生日当天成年；二月二十九日生的，平年三月一日成年")
  void theBirthday() {
    Majority majority = Majority.shipped();
    LocalDate born = LocalDate.of(2008, 11, 28);
    assertThat(majority.minor(born, LocalDate.of(2026, 11, 27))).isTrue();
    assertThat(majority.minor(born, LocalDate.of(2026, 11, 28))).isFalse();
    LocalDate leap = LocalDate.of(2008, 2, 29);
    assertThat(majority.minor(leap, LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(majority.minor(leap, LocalDate.of(2026, 3, 1))).isFalse();
  }

  @Test
  @DisplayName("有规则以前的日子也有答案")
  void before() {
    assertThat(Majority.shipped().minor(LocalDate.of(2000, 1, 1), LocalDate.of(2017, 12, 31)))
        .isTrue();
  }
}
