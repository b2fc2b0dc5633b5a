package org.relieflink.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.tabular.GateResult;
import org.relieflink.tabular.TableGate;

@DisplayName("部门实际报来的文件")
class DepartmentFilesTest {
  private static final List<String> HISTORY = List.of("202609", "202610");
  private final GeneratedCounty county = GeneratedCounty.one();
  private final Path departments = county.folder().resolve("departments");

  @Test
  @DisplayName("照说明读回来：好行与数据池逐条相同，错行与埋下的错误一处不多、一处不少")
  void readBackGivesThePoolAndThePlantedErrors() throws IOException {
    Map<String, String> read = new HashMap<>();
    List<String> errors = new ArrayList<>();
    for (DocumentedList list : DocumentedList.newest()) {
      ReadBack back = new ReadBack(list).read(departments);
      read.putAll(back.records());
      errors.addAll(back.errors());
    }
    Map<String, String> pool = new HashMap<>();
    for (String[] row : county.rows("pool.csv")) {
      pool.put(
          row[0],
          String.join("|", row[2], row[3], row[4], row[5], row[7], row[8], row[9], row[10]));
    }
    assertThat(errors).containsExactlyInAnyOrderElementsOf(planted("202611"));
    assertThat(read).hasSize(180_000);
    assertThat(read).isEqualTo(pool);
  }

  @Test
  @DisplayName("低保和医疗救助有三个月的名单，每月有人进、有人出")
  void twoListsHaveThreeMonths() throws IOException {
    for (DocumentedList list : DocumentedList.newest()) {
      if (list.prefix().equals("SA") || list.prefix().equals("MA")) {
        Map<String, String> newest = new ReadBack(list).read(departments).records();
        for (String month : HISTORY) {
          ReadBack earlier = new ReadBack(list.in(month)).read(departments);
          assertThat(earlier.errors())
              .containsExactlyInAnyOrderElementsOf(planted(list.in(month).file()));
          assertThat(earlier.records().keySet()).anyMatch(id -> !newest.containsKey(id));
          assertThat(newest.keySet()).anyMatch(id -> !earlier.records().containsKey(id));
        }
      }
    }
  }

  @Test
  @DisplayName("每种错误都埋了")
  void everyReasonIsPlanted() {
    assertThat(county.rows("planted_errors.csv").stream().map(row -> row[4]).distinct())
        .containsExactlyInAnyOrder(
            "ID_CHECK_DIGIT",
            "ID_LENGTH",
            "ID_SCIENTIFIC",
            "DATE_INVALID",
            "CODE_UNKNOWN",
            "NAME_EMPTY",
            "DUPLICATE_ROW",
            "CARD_INVALID",
            "NUMBER_INVALID");
    assertThat(county.counts().plantedErrors()).isEqualTo(county.rows("planted_errors.csv").size());
  }

  @Test
  @DisplayName("CSV 有 GB18030 的，也有带 BOM 的 UTF-8")
  void encodingsAreMixed() throws IOException {
    byte[] marked = Files.readAllBytes(departments.resolve("veterans_affairs/veterans_202611.csv"));
    byte[] national =
        Files.readAllBytes(departments.resolve("civil_affairs/destitute_support_202611.csv"));
    assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(national, "GB18030")).startsWith("特困人员救助供养对象名册");
  }

  @Test
  @DisplayName("坏文件：网页冒充表格、截断和编码坏的过不了门")
  void brokenFilesAreRefusedAtTheGate() throws IOException {
    Path broken = county.folder().resolve("departments-broken");
    for (String file : List.of("html_named.xls", "truncated.xlsx", "wrong_encoding.csv")) {
      assertThat(TableGate.check(broken.resolve(file)))
          .as(file)
          .isInstanceOf(GateResult.Refused.class);
    }
    for (String file :
        List.of("excel_damaged_column.xlsx", "missing_key_column.csv", "empty_list.xlsx")) {
      assertThat(TableGate.check(broken.resolve(file)))
          .as(file)
          .isInstanceOf(GateResult.Accepted.class);
    }
  }

  private List<String> planted(String inFile) {
    return county.rows("planted_errors.csv").stream()
        .filter(row -> row[0].contains(inFile))
        .map(row -> String.join(",", row))
        .toList();
  }
}
