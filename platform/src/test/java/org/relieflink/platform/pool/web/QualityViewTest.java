package org.relieflink.platform.pool.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.pool.SourceQuality;
import org.relieflink.platform.pool.SourceStatus;

@DisplayName("数据质量的百分数：写的就是算的")
class QualityViewTest {
  private static final QualityView VIEW =
      new QualityView(
          new SourceQuality(
              new SourceStatus(
                  "a/b",
                  "a",
                  "甲局",
                  "名单",
                  "类",
                  false,
                  "",
                  31,
                  0,
                  LocalDate.EPOCH,
                  null,
                  null,
                  null,
                  0,
                  SourceStatus.Freshness.FRESH,
                  0),
              null,
              null,
              null,
              null,
              0,
              List.of(),
              List.of()));

  @Test
  @DisplayName("整数的百分数不差一分；差一点不写成全部，有一点不写成没有")
  void percents() {
    for (int part = 0; part <= 100; part++) {
      assertThat(VIEW.percent(part / 100.0)).isEqualTo(part + "%");
    }
    assertThat(VIEW.percent(0.99999)).isEqualTo("99.9%");
    assertThat(VIEW.percent(0.00001)).isEqualTo("<0.1%");
    assertThat(VIEW.percent(1.1)).isEqualTo("110%");
    assertThat(VIEW.percent(null)).isEqualTo("—");
  }
}
