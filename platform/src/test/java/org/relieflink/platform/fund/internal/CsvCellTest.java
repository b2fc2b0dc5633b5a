package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表里的一格：像公式的加撇号，负数照写，逗号、引号、换行加引号，没有的空着")
class CsvCellTest {
  @Test
  @DisplayName("公式加撇号，全角的也算；负数是数，不加")
  void formulas() {
    assertThat(CsvCell.of("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvCell.of("＝某式")).isEqualTo("'＝某式");
    assertThat(CsvCell.of("-某话")).isEqualTo("'-某话");
    assertThat(CsvCell.of("-123.45")).isEqualTo("-123.45");
    assertThat(CsvCell.of("-12")).isEqualTo("-12");
  }

  @Test
  @DisplayName("有逗号、引号、换行的一格在引号里；没有值是空的")
  void quotes() {
    assertThat(CsvCell.of("某,某")).isEqualTo("\"某,某\"");
    assertThat(CsvCell.of("某\"某")).isEqualTo("\"某\"\"某\"");
    assertThat(CsvCell.of("某\n某")).isEqualTo("\"某\n某\"");
    assertThat(CsvCell.of(null)).isEmpty();
    assertThat(CsvCell.of("")).isEmpty();
  }
}
