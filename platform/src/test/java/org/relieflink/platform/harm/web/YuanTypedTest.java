package org.relieflink.platform.harm.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("填的金额：照人写的读成分；读不准的不猜")
class YuanTypedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "40000; 4000000",
        "40,000; 4000000",
        "1，240，000.50; 124000050",
        " 12.3 ; 1230",
        "0.01; 1",
        "1,5; 0",
        "1,2,3; 0",
        "4,0000; 0",
        "-5; 0",
        "1.234; 0",
        "四万; 0"
      })
  @DisplayName("千分位要在该在的地方，小数最多两位，其他的不收")
  void read(String typed, long fen) {
    assertThat(YuanTyped.fen(typed)).isEqualTo(fen);
  }
}
