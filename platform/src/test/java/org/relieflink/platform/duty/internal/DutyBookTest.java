package org.relieflink.platform.duty.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.platform.duty.DutySettings;

@DisplayName("职责清单：三十项，每一项说得出依据和来源；写错的清单不启动")
class DutyBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final String ROW =
      "  - {id: decide, title: 决定, party: CHIEF, starts: 受理, ends: 决定, limit: 10,"
          + " unit: WORKING_DAYS, instrument: office-example, article: 示例, status: example,"
          + " source: 示例, valid_from: 2020-01-01}\n";

  private static DutyBook book(String duties, String stopped) {
    return new DutyBook(
        RuleFile.parse(
            "version: \"1\"\nlast_confirmed_on: 2026-11-27\n"
                + "warn_days: {value: 2, status: example, source: 示例}\n"
                + "duties:\n"
                + duties
                + "pauses:\n  - {id: p, title: 等材料, duties: ["
                + stopped
                + "], status: example, source: 示例}\n",
            DutyBook.FILE));
  }

  @Test
  @DisplayName("随程序来的清单有三十项和院际协助的两项，没有两项同名")
  void thirty() {
    String rules = new DutySettings("duty/duties.yaml").rules();
    List<Duty> duties = new DutyBook(RuleFile.shipped(rules, DutyBook.FILE)).on(DAY);
    assertThat(duties).hasSize(32).extracting(Duty::id).doesNotHaveDuplicates();
    assertThat(duties).extracting(Duty::source).doesNotContain("");
  }

  @Test
  @DisplayName("开始那天的规则管到底：后来改成五天的，以前开始的还是十天")
  void byTheDayItStarted() {
    String changed = ROW.replace("limit: 10", "limit: 5").replace("2020-01-01", "2026-01-01");
    DutyBook book =
        book(ROW.replace("2020-01-01}", "2020-01-01, valid_to: 2025-12-31}") + changed, "decide");
    assertThat(book.find("decide", LocalDate.of(2025, 12, 31)).orElseThrow().limit()).isEqualTo(10);
    assertThat(book.find("decide", LocalDate.of(2026, 1, 1)).orElseThrow().limit()).isEqualTo(5);
    assertThat(book.find("decide", LocalDate.of(2019, 12, 31))).isEmpty();
  }

  @Test
  @DisplayName("同一天两个版本、停一项没有的职责、不认识的键，都不启动")
  void refused() {
    assertThatThrownBy(() -> book(ROW + ROW, "decide")).hasMessageContaining("2 versions");
    assertThatThrownBy(() -> book(ROW, "other")).hasMessageContaining("not there");
    assertThatThrownBy(() -> book(ROW.replace("limit: 10", "limt: 10"), "decide"))
        .hasMessageContaining("only the keys");
  }

  @Test
  @DisplayName("只有写了的理由能停写了的钟")
  void onlyKnownGrounds() {
    DutyBook book = book(ROW, "decide");
    assertThat(book.ground("p", "decide")).isPresent();
    assertThat(book.ground("p", "other")).isEmpty();
    assertThat(book.ground("holiday", "decide")).isEmpty();
  }
}
