package org.relieflink.law.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.RuleFile;
import org.relieflink.law.TextStatus;

@DisplayName("职责清单：哪天开始的按哪一版，停钟只停写了的职责")
class DutyListTest {
  private static final String OLD =
      "  - {id: decide, title: 决定, party: CHIEF, starts: 受理, ends: 决定, limit: 10,"
          + " unit: WORKING_DAYS, more: 5, instrument: spp-2021, article: 约第二十八条, status: unverified,"
          + " source: 示例, valid_from: 2020-01-01, valid_to: 2025-12-31}\n";
  private static final String NEW =
      "  - {id: decide, title: 决定, party: CHIEF, starts: 受理, ends: 决定, limit: 5,"
          + " unit: DAYS, instrument: spp-2021, article: 约第二十八条, status: unverified,"
          + " source: 示例, valid_from: 2026-01-01}\n";
  private static final String PAY =
      "  - {id: pay, title: 发放, party: FINANCE, starts: 到账, ends: 通知, limit: 2,"
          + " unit: WORKING_DAYS, instrument: zzw-2014-3, article: 发放期限, status: quoted,"
          + " source: 示例, valid_from: 2021-06-01}\n";

  private static DutyBook book(String duties) {
    return new DutyBook(
        RuleFile.parse(
            "version: \"1\"\nlast_confirmed_on: 2026-11-27\n"
                + "warn_days: {value: 2, status: example, source: 示例}\n"
                + "duties:\n"
                + duties
                + "pauses:\n"
                + "  - {id: papers, title: 等材料, duties: [decide], status: example, source: 示例}\n"
                + "  - {id: expert, title: 等鉴定, duties: [decide], status: quoted, source: 示例}\n",
            DutyBook.FILE));
  }

  @Test
  @DisplayName("一天有哪几项，按清单的次序；施行的第一天和最后一天都算")
  void onADay() {
    DutyBook book = book(OLD + NEW + PAY);
    assertThat(book.on(LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(book.on(LocalDate.of(2020, 1, 1))).extracting(Duty::id).containsExactly("decide");
    assertThat(book.on(LocalDate.of(2025, 12, 31)))
        .extracting(Duty::limit, Duty::unit, Duty::more)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(10, DutyUnit.WORKING_DAYS, 5),
            org.assertj.core.groups.Tuple.tuple(2, DutyUnit.WORKING_DAYS, 0));
    assertThat(book.on(LocalDate.of(2026, 1, 1))).extracting(Duty::limit).containsExactly(5, 2);
    assertThat(book.warnDays()).isEqualTo(2);
  }

  @Test
  @DisplayName("哪天开始的按哪天的一版；别的职责不混")
  void byItsStart() {
    DutyBook book = book(OLD + NEW + PAY);
    assertThat(book.find("decide", LocalDate.of(2025, 12, 31)).orElseThrow().limit()).isEqualTo(10);
    assertThat(book.find("decide", LocalDate.of(2026, 1, 1)).orElseThrow().limit()).isEqualTo(5);
    Duty pay = book.find("pay", LocalDate.of(2026, 1, 1)).orElseThrow();
    assertThat(pay.limit()).isEqualTo(2);
    assertThat(pay.basis().text()).isEqualTo("2014年六部门意见·发放期限");
    assertThat(pay.status()).isEqualTo(TextStatus.QUOTED);
    assertThat(book.find("pay", LocalDate.of(2021, 5, 31))).isEmpty();
    assertThat(book.find("close", LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  @DisplayName("停钟的理由要写明停哪一项：别的理由、别的职责都不停")
  void onlyWrittenGrounds() {
    DutyBook book = book(OLD + NEW + PAY);
    assertThat(book.grounds()).extracting(PauseGround::id).containsExactly("papers", "expert");
    PauseGround expert = book.ground("expert", "decide").orElseThrow();
    assertThat(expert.status()).isEqualTo(TextStatus.QUOTED);
    assertThat(expert.duties()).isEqualTo(Set.of("decide"));
    assertThat(book.ground("papers", "pay")).isEmpty();
    assertThat(book.ground("holiday", "decide")).isEmpty();
  }

  @Test
  @DisplayName("同一天有两版、停一项没有的职责、没有出处：不启动，说出是哪一项")
  void refused() {
    assertThatThrownBy(() -> book(OLD + OLD))
        .hasMessage("duties: decide has 2 versions on 2020-01-01");
    assertThatThrownBy(() -> book(OLD.replace("2025-12-31", "2026-01-01") + NEW))
        .hasMessage("duties: decide has 2 versions on 2026-01-01");
    assertThatThrownBy(() -> book(PAY)).hasMessage("duties: papers stops a duty that is not there");
    assertThatThrownBy(() -> book(OLD.replace("source: 示例, ", "")))
        .hasMessageContaining("source missing");
    assertThatThrownBy(() -> book(OLD.replace("limit: 10", "limit: 0")))
        .hasMessageContaining("limit must be a number from 1");
    assertThatThrownBy(() -> book(OLD.replace("limit: 10", "hours: 10")))
        .hasMessageContaining("only the keys");
  }

  @Test
  @DisplayName("哪些情形还要做：在办、快到期、迟了、停钟；做完的、撤回的不用再做")
  void stillToDo() {
    assertThat(Standing.values())
        .filteredOn(Standing::isOpen)
        .containsExactly(Standing.IN_TIME, Standing.SOON, Standing.LATE, Standing.PAUSED);
  }

  @Test
  @DisplayName("停钟不能在开始以前结束；同一天开始同一天结束，一天也不停")
  void aPauseHasAnOrder() {
    LocalDate day = LocalDate.of(2026, 11, 4);
    assertThatThrownBy(() -> new Pause("papers", day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    Pause none = new Pause("papers", day, day);
    assertThat(none.takes(day)).isFalse();
    assertThat(none.takes(day.plusDays(1))).isFalse();
    Pause one = new Pause("papers", day, day.plusDays(1));
    assertThat(one.takes(day)).isFalse();
    assertThat(one.takes(day.plusDays(1))).isTrue();
    assertThat(one.takes(day.plusDays(2))).isFalse();
  }

  @Test
  @DisplayName("做完的不再剩天数；还剩几天按工作日数，最后一天剩 0 天")
  void daysLeft() {
    var clock = new DutyClock(WorkingDays.official(), 2);
    LocalDate started = LocalDate.of(2026, 11, 2);
    LocalDate due = LocalDate.of(2026, 11, 16);
    assertThat(clock.read(DutyTime.of(started, null), due, due).leftDays()).isZero();
    assertThat(clock.read(DutyTime.of(started, null), due, LocalDate.of(2026, 11, 13)).leftDays())
        .isEqualTo(1);
    assertThat(clock.read(DutyTime.of(started, null), due, LocalDate.of(2026, 11, 18)).leftDays())
        .isEqualTo(-2);
    DutyReading done =
        clock.read(DutyTime.of(started, LocalDate.of(2026, 11, 6)), due, LocalDate.of(2026, 11, 9));
    assertThat(done.leftDays()).isZero();
    assertThat(done.usedDays()).isEqualTo(4);
  }
}
