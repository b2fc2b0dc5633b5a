package org.relieflink.platform.pool.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Row;

@DisplayName("逐行检查：哪里不对说得清，不对的不猜")
class RowCheckTest {
  private static final List<String> HEADERS =
      List.of("优抚证编号", "姓名", "身份证号", "优抚对象类别代码", "月补助标准", "出生日期", "电话");
  private static final String GOOD_ID = id("99012319550101001");
  private static final Contract VETERANS = ContractBook.shipped().get("veterans_affairs/veterans");
  private static final ColumnMap COLUMNS = Recogniser.columns(VETERANS, HEADERS);

  private final RowChecker checker = new RowChecker(VETERANS);

  private static String id(String first17) {
    return first17 + CitizenId.checkDigit(first17);
  }

  private Optional<CheckedRow> check(long number, String... cells) {
    return checker.check(
        new Row(number, List.of(cells), Collections.nCopies(cells.length, CellKind.TEXT)), COLUMNS);
  }

  private static List<Reason> reasons(Optional<CheckedRow> row) {
    return row.orElseThrow().faults().stream().map(CellFault::reason).toList();
  }

  @Test
  @DisplayName("对的行：编号带前缀，日期、号码、数字都归一")
  void goodRowIsBroughtToOneForm() {
    CheckedRow row =
        check(4, "V001", "张　三", " " + GOOD_ID + " ", "伤残军人", "1,200元", "1955/1/1", "138 0000 1111")
            .orElseThrow();
    assertThat(row.good()).isTrue();
    assertThat(row.recordId()).isEqualTo("VT-V001");
    assertThat(row.values())
        .containsEntry("citizen_id", GOOD_ID)
        .containsEntry("category", "11")
        .containsEntry("monthly_amount", "1200")
        .containsEntry("birth_date", "1955-01-01")
        .containsEntry("phone", "13800001111");
    assertThat(row.toString()).doesNotContain("张").doesNotContain(GOOD_ID);
  }

  @Tag("asvs-2.2.1")
  @Test
  @DisplayName("一行有几处错，一次全说出来，原值遮住")
  void everyFaultOfARowIsTold() {
    String wrong = GOOD_ID.substring(0, 17) + (GOOD_ID.endsWith("1") ? "2" : "1");
    Optional<CheckedRow> row = check(5, "V002", "", wrong, "没有的类别", "三百", "2024/13/01", "");
    assertThat(reasons(row))
        .containsExactlyInAnyOrder(
            Reason.NAME_EMPTY,
            Reason.ID_CHECK_DIGIT,
            Reason.CODE_UNKNOWN,
            Reason.NUMBER_INVALID,
            Reason.DATE_INVALID);
    assertThat(row.orElseThrow().faults())
        .noneMatch(fault -> fault.shown().contains(wrong.substring(6, 14)));
  }

  @Test
  @DisplayName("表格软件改坏的号码绝不修补")
  void damagedNumbersAreNeverRepaired() {
    assertThat(reasons(check(6, "V003", "李四", "9.90123E+17", "", "", "", "")))
        .containsExactly(Reason.ID_SCIENTIFIC);
    List<CellKind> kinds = new ArrayList<>(Collections.nCopies(7, CellKind.TEXT));
    kinds.set(2, CellKind.NUMBER);
    Row numeric = new Row(7, List.of("V004", "王五", GOOD_ID, "", "", "", ""), kinds);
    assertThat(reasons(checker.check(numeric, COLUMNS)))
        .as("even if the digits left would pass the check")
        .containsExactly(Reason.ID_SCIENTIFIC);
    assertThat(checker.damagedColumn()).contains(new DamagedColumn(2, 2, 2));
  }

  @Test
  @DisplayName("同一编号第二次出现是错，同一个人两张证不是错")
  void sameKeyTwiceIsAFault() {
    assertThat(check(8, "V005", "赵六", GOOD_ID, "", "", "", "").orElseThrow().good()).isTrue();
    assertThat(check(9, "V006", "赵六", GOOD_ID, "", "", "", "").orElseThrow().good()).isTrue();
    CheckedRow second = check(10, "V005", "赵六", GOOD_ID, "", "", "", "").orElseThrow();
    assertThat(second.faults())
        .containsExactly(new CellFault(0, Reason.DUPLICATE_ROW, "V005", "8"));
  }

  @Test
  @DisplayName("合计、注释、重复的表头不算数据行")
  void notesAreNoRows() {
    assertThat(check(11, "合计", "", "", "", "8,000", "", "")).isEmpty();
    assertThat(check(12, "注：本表数据截至月底", "", "", "", "", "", "")).isEmpty();
    assertThat(check(13, HEADERS.toArray(String[]::new))).isEmpty();
    assertThat(reasons(check(14, "", "无编号", GOOD_ID, "", "", "", "")))
        .containsExactly(Reason.KEY_EMPTY);
  }

  @Test
  @DisplayName("日期：各种写法都认，没有的日子不认，表格内部的日期数要问人")
  void datesInAllSpellings() {
    for (String text :
        List.of("2024-01-05", "2024/1/5", "20240105", "2024年1月5日", "2024.1.5", "２０２４-01-05")) {
      assertThat(DateText.day(text, CellKind.TEXT)).isEqualTo(new CellReading.Value("2024-01-05"));
    }
    assertThat(DateText.day("45296", CellKind.NUMBER))
        .isEqualTo(new CellReading.Value("2024-01-05"));
    assertThat(DateText.day("45296", CellKind.TEXT))
        .isEqualTo(new CellReading.Fault(Reason.DATE_SERIAL, "2024-01-05"));
    assertThat(DateText.day("20230230", CellKind.TEXT))
        .isEqualTo(new CellReading.Fault(Reason.DATE_INVALID, "day|2|30"));
    assertThat(DateText.month("202403", CellKind.TEXT)).isEqualTo(new CellReading.Value("2024-03"));
  }

  @Test
  @DisplayName("一百万个编号，记得住也分得清")
  void aMillionKeysAreToldApart() {
    SeenKeys seen = new SeenKeys();
    int repeated = 0;
    for (int row = 1; row <= 1_000_000; row++) {
      repeated += seen.firstRow("SA-9901230" + row, row) == 0 ? 0 : 1;
    }
    assertThat(repeated).isZero();
    assertThat(seen.firstRow("SA-9901230777777", 9)).isEqualTo(777_777);
  }
}
