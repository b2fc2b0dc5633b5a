package org.relieflink.platform.pool.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Row;

@DisplayName("错误清单里的原值：号码不管落在哪一列都遮住")
class ShownTest {
  private static final List<String> HEADERS =
      List.of("优抚证编号", "姓名", "身份证号", "优抚对象类别代码", "月补助标准", "出生日期", "电话", "备注");
  private static final Contract VETERANS = ContractBook.shipped().get("veterans_affairs/veterans");
  private static final String NUMBER =
      "99012319550101001" + CitizenId.checkDigit("99012319550101001");

  private final RowChecker checker = new RowChecker(VETERANS);

  private CheckedRow check(long number, CellKind kind, String... cells) {
    return checker
        .check(
            new Row(number, List.of(cells), Collections.nCopies(cells.length, kind)),
            Recogniser.columns(VETERANS, HEADERS))
        .orElseThrow();
  }

  private static List<Reason> reasons(CheckedRow row) {
    return row.faults().stream().map(CellFault::reason).toList();
  }

  @Test
  @DisplayName("整行错开一格：号码落在类别、金额、日期列里，也只露头尾")
  void aShiftedRow() {
    CheckedRow row = check(2, CellKind.TEXT, "V1", "甲某", "", NUMBER, NUMBER, NUMBER, "", "");
    assertThat(row.faults()).hasSize(3);
    assertThat(row.faults().toString() + row.faults().get(0).shown())
        .doesNotContain(NUMBER)
        .doesNotContain(NUMBER.substring(6, 14));
  }

  @Test
  @DisplayName("编号重复时，编号里的长号码遮住，短编号照露")
  void aRepeatedKey() {
    check(2, CellKind.TEXT, NUMBER, "甲某", "", "11", "", "", "", "");
    check(3, CellKind.TEXT, "V2", "乙某", "", "11", "", "", "", "");
    CheckedRow again = check(4, CellKind.TEXT, NUMBER, "丙某", "", "11", "", "", "", "");
    CheckedRow other = check(5, CellKind.TEXT, "V2", "丁某", "", "11", "", "", "", "");
    assertThat(again.faults().get(0).shown()).startsWith("990123*").doesNotContain("19550101");
    assertThat(other.faults().get(0).shown()).isEqualTo("V2");
  }

  @Test
  @DisplayName("算不出的格子只说是哪种错误；里面若是别的字，一个也不露")
  void errorsNameNobody() {
    CheckedRow row = check(2, CellKind.ERROR, "#N/A", "甲某|" + NUMBER, "", "#公式未计算", "", "", "", "");
    assertThat(row.faults())
        .extracting(CellFault::reason, CellFault::detail)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Reason.CELL_ERROR, "#N/A"),
            org.assertj.core.groups.Tuple.tuple(Reason.CELL_ERROR, "#"),
            org.assertj.core.groups.Tuple.tuple(Reason.CELL_ERROR, "#公式未计算"));
  }

  @Test
  @DisplayName("电话、备注里的错误值和过长的电话不让人丢掉整行")
  void aPhoneNeverCostsARow() {
    String row = "11";
    assertThat(check(2, CellKind.TEXT, "V1", "甲某", "", row, "", "", "#N/A", "####").good())
        .isTrue();
    assertThat(check(3, CellKind.TEXT, "V2", "甲某", "", row, "", "", "1".repeat(600), "").good())
        .isTrue();
    assertThat(reasons(check(4, CellKind.TEXT, "V3", "####", "", row, "", "", "", "")))
        .containsExactly(Reason.CELL_ERROR);
  }
}
