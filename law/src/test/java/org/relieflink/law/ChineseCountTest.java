package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("小的数写成汉字，二十以上写数字")
class ChineseCountTest {
  @ParameterizedTest
  @CsvSource({"0,零", "1,一", "7,七", "9,九", "10,十", "11,十一", "19,十九", "20,' 20 '", "35,' 35 '"})
  void words(long count, String word) {
    assertThat(ChineseCount.of(count)).isEqualTo(word);
  }
}
