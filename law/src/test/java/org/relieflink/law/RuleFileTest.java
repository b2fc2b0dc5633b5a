package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.duty.DutyUnit;

@DisplayName("规则文件：写全了才读，半懂的规则不启动，说出文件和哪一项")
class RuleFileTest {
  private static final Set<String> KEYS =
      Set.of(
          "version",
          "last_confirmed_on",
          "days",
          "most",
          "none",
          "on",
          "off",
          "at",
          "unit",
          "units",
          "status",
          "instrument",
          "article",
          "rows",
          "until");
  private static final String WHOLE =
      """
      version: "1"
      last_confirmed_on: 2026-11-27
      days: 10
      most: 60
      none: 0
      on: true
      off: false
      at: "08:30"
      unit: DAYS
      units: [MONTHS, DAYS]
      status: quoted
      instrument: spc-2019-2
      article: 第四条
      until: 2026-12-31
      rows:
        - {days: 1}
        - {days: 2}
      """;

  private static RuleFile read(String yaml) {
    return RuleFile.parse(yaml, KEYS);
  }

  private static RuleFile without(String key) {
    return read(WHOLE.replaceAll("(?m)^" + key + ":.*\n", ""));
  }

  @Test
  @DisplayName("每一项按写的读：数、日、时、是否、词、依据、状态")
  void asWritten() {
    RuleFile file = read(WHOLE);
    assertThat(file.text("version")).isEqualTo("1");
    assertThat(file.number("days")).isEqualTo(10);
    assertThat(file.flag("on")).isTrue();
    assertThat(file.flag("off")).isFalse();
    assertThat(file.time("at")).isEqualTo(LocalTime.of(8, 30));
    assertThat(file.day("until")).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(file.dayOrNull("until")).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(file.word(DutyUnit.class, "unit")).isEqualTo(DutyUnit.DAYS);
    assertThat(file.words(DutyUnit.class, "units")).containsExactly(DutyUnit.DAYS, DutyUnit.MONTHS);
    assertThat(file.words("units")).containsExactly("MONTHS", "DAYS");
    assertThat(file.status()).isEqualTo(TextStatus.QUOTED);
    assertThat(file.clause().text()).isEqualTo("2019年法院程序规定第四条");
    assertThat(file.rows("rows", Set.of("days")))
        .extracting(row -> row.number("days"))
        .containsExactly(1, 2);
  }

  @Test
  @DisplayName("没有写的：是否当作否，末日当作没有末日，别的都不启动")
  void missing() {
    assertThat(without("on").flag("on")).isFalse();
    assertThat(without("until").dayOrNull("until")).isNull();
    assertThat(without("until").has("until")).isFalse();
    assertThat(read(WHOLE).has("until")).isTrue();
    assertThatThrownBy(() -> without("version")).hasMessageContaining("version missing");
    assertThatThrownBy(() -> without("last_confirmed_on"))
        .hasMessageContaining("last_confirmed_on missing");
    assertThatThrownBy(() -> without("days").number("days")).hasMessageContaining("days must be");
    assertThatThrownBy(() -> without("units").words("units"))
        .hasMessageContaining("at least one entry");
    assertThatThrownBy(() -> read(WHOLE).part("at", Set.of("value")))
        .hasMessageContaining("only the keys");
  }

  @Test
  @DisplayName("数要在范围里，两头都算在里面；天数从 1 起，0 天不是期限")
  void borders() {
    RuleFile file = read(WHOLE);
    assertThat(file.number("most", 60, 60)).isEqualTo(60);
    assertThat(file.number("none", 0, 5)).isZero();
    assertThatThrownBy(() -> file.number("most", 61, 90)).hasMessageContaining("from 61 to 90");
    assertThatThrownBy(() -> file.number("most", 1, 59)).hasMessageContaining("from 1 to 59");
    assertThatThrownBy(() -> file.number("none")).hasMessageContaining("number from 1");
    assertThat(read(WHOLE.replace("days: 10", "days: 1")).number("days")).isEqualTo(1);
  }

  @Test
  @DisplayName("写错的词、日、时、状态、是否、依据：说出是哪一项、写的是什么")
  void wrong() {
    assertThatThrownBy(
            () -> read(WHOLE.replace("unit: DAYS", "unit: WEEKS")).word(DutyUnit.class, "unit"))
        .hasMessageContaining("unit not understood: WEEKS");
    assertThatThrownBy(
            () -> read(WHOLE.replace("MONTHS, DAYS", "WEEKS")).words(DutyUnit.class, "units"))
        .hasMessageContaining("units not understood: WEEKS");
    assertThatThrownBy(() -> read(WHOLE.replace("2026-12-31", "2026-02-30")).day("until"))
        .hasMessageContaining("until not understood");
    assertThatThrownBy(() -> read(WHOLE.replace("08:30", "25:30")).time("at"))
        .hasMessageContaining("at not understood");
    assertThatThrownBy(() -> read(WHOLE.replace("quoted", "sure")).status())
        .hasMessageContaining("unknown status sure");
    assertThatThrownBy(() -> read(WHOLE.replace("on: true", "on: maybe")).flag("on"))
        .hasMessageContaining("true or false");
    assertThatThrownBy(() -> read(WHOLE.replace("第四条", "第四十条")).clause())
        .hasMessageContaining("not in the register");
    assertThatThrownBy(() -> read(WHOLE.replace("unit: DAYS", "unit: ''")).text("unit"))
        .hasMessageContaining("unit missing");
    assertThatThrownBy(() -> read(WHOLE + "weather: rain\n")).hasMessageContaining("only the keys");
    assertThatThrownBy(() -> read(WHOLE).rows("rows", Set.of("hours")))
        .hasMessageContaining("only the keys");
  }

  @Test
  @DisplayName("随程序的和使用单位的文件：名字写进每一句话；打不开的说明是哪个文件")
  void namesItsFile() {
    byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
    RuleFile own = RuleFile.open("own.yaml", () -> new ByteArrayInputStream(bytes), KEYS);
    assertThat(own.file()).isEqualTo("own.yaml");
    assertThatThrownBy(() -> own.text("days")).hasMessageStartingWith("own.yaml: days");
    assertThatThrownBy(
            () ->
                RuleFile.open(
                    "own.yaml",
                    () -> {
                      throw new IOException("gone");
                    },
                    KEYS))
        .hasMessageContaining("own.yaml not readable");
    assertThatThrownBy(() -> RuleFile.shipped("no/such.yaml", KEYS))
        .hasMessageContaining("missing resource no/such.yaml");
  }
}
