package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.ReliefFund.Purpose;

@DisplayName("资金的规则表：界限正好落在哪一档、哪一天起算，少一行多一行都不启动")
class FundRuleFilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final long BAND = 20_000_000; // fen: 200,000 yuan, the first band of the file
  private static final String FIRST = "  - {up_to_yuan: 200000, others: 1,";

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FundRuleFilesTest.class.getResourceAsStream("/fund/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PayRules pay(String yaml) {
    return new PayRules(RuleFile.parse(yaml, PayRules.FILE));
  }

  private static FundRules fund(String yaml) {
    return new FundRules(RuleFile.parse(yaml, FundRules.FILE));
  }

  @Test
  @DisplayName("放行：正好二十万一个人，多一分两个人，比最后一档还多再加一个；界限列得出")
  void bands() throws IOException {
    PayRules rules = pay(text("payments.yaml"));
    assertThat(rules.others(1, DAY)).isEqualTo(1);
    assertThat(rules.others(BAND, DAY)).isEqualTo(1);
    assertThat(rules.others(BAND + 1, DAY)).isEqualTo(2);
    assertThat(rules.others(100_000_000_000L, DAY)).isEqualTo(2);
    assertThat(rules.others(100_000_000_001L, DAY)).isEqualTo(3);
    assertThat(rules.limits(DAY)).containsExactly(BAND);
    assertThat(rules.limits(LocalDate.of(2014, 1, 16))).isEmpty();
    assertThatThrownBy(() -> rules.others(1, LocalDate.of(2014, 1, 16)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody may release");
  }

  @Test
  @DisplayName("放行的一档到哪天为止：最后一天还算，第二天换下一档；写的先后不要紧")
  void bandsEnd() throws IOException {
    String yaml = text("payments.yaml");
    String ended =
        yaml.replaceFirst("(others: 1,.*valid_from: 2014-01-17)", "$1, valid_to: 2026-11-28")
            .replace(
                FIRST,
                "  - {up_to_yuan: 300000, others: 4, status: example, source: 某, "
                    + "valid_from: 2026-11-29}\n"
                    + FIRST);
    PayRules rules = pay(ended);
    assertThat(rules.others(BAND, DAY)).isEqualTo(1);
    assertThat(rules.others(BAND, DAY.plusDays(1))).isEqualTo(4);
    assertThat(rules.limits(DAY.plusDays(1))).containsExactly(30_000_000L);
    assertThatThrownBy(() -> pay(yaml.replace("others: 1,", "others: 0,")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> pay(yaml.replace("others: 1, status: example,", "others: 1,")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> pay(yaml.replace("source: 示例：一人做，另一人放行；没有查到规定的人数, ", "")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("几个人一个账户、几天没有回单、隔几天再付、最多几次、最多几行、扫描件多大几份、看哪份死亡名单")
  void numbers() throws IOException {
    PayRules rules = pay(text("payments.yaml"));
    assertThat(rules.accountPersons(DAY)).isEqualTo(2);
    assertThat(rules.lateDays(DAY)).isEqualTo(3);
    assertThat(rules.retryFrom(DAY)).isEqualTo(DAY.plusDays(1));
    assertThat(rules.retryMost(DAY)).isEqualTo(3);
    assertThat(rules.mostLines()).isEqualTo(200_000);
    assertThat(rules.scanMegabytes(DAY)).isEqualTo(10);
    assertThat(rules.scansMost(DAY)).isEqualTo(5);
    assertThat(rules.deaths()).containsExactly("public_security/death_register");
  }

  @Test
  @DisplayName("预留六十天、十亿元、用途、每个动作凭哪一条；少一个动作、两条凭据，不启动")
  void ledger() throws IOException {
    String yaml = text("rules.yaml");
    FundRules rules = fund(yaml);
    assertThat(rules.lapsesOn(DAY)).isEqualTo(DAY.plusDays(60));
    assertThat(rules.most().amount()).isEqualTo(100_000_000_000L);
    assertThat(rules.purposes()).contains(new Purpose("MINOR", "未成年人救助")).hasSize(3);
    assertThat(rules.knowsPurpose("GENERAL")).isTrue();
    assertThat(rules.knowsPurpose("")).isFalse();
    assertThat(rules.basis(FundAct.RECOVER).article()).isEqualTo("责任");
    String line = "  - {act: SEND, instrument: zzw-2014-3, article: 发放期限}\n";
    assertThatThrownBy(() -> fund(yaml.replace(line, "")))
        .hasMessageContaining("no basis for SEND");
    assertThatThrownBy(() -> fund(yaml.replace(line, line + line)))
        .hasMessageContaining("two bases for SEND");
    assertThatThrownBy(
            () ->
                fund(
                    yaml.replace(
                        "MINOR, title: 未成年人救助, status: example,", "MINOR, title: 未成年人救助,")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> fund(yaml.replace(", source: 示例：捐赠人指定用于未成年人的", "")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("哪一天、哪一分钟按北京的钟")
  void beijing() {
    FundDay now = FundDay.of(Instant.parse("2026-11-28T16:00:00Z"));
    assertThat(now.day()).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(now.at()).isEqualTo(Instant.parse("2026-11-28T16:00:00Z"));
    assertThat(FundDay.minute(Instant.parse("2026-11-28T15:59:00Z"))).isEqualTo("2026-11-28 23:59");
    assertThat(FundDay.yuan(123_456)).isEqualTo("1,234.56");
  }
}
