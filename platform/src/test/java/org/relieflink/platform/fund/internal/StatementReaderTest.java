package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.fund.internal.BankSheet.Kind;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;

@DisplayName("对账单的 CSV：写对了一字不差地读；半懂的、改过的、太长的，说得出是第几行")
class StatementReaderTest {
  private static final String HEAD =
      "RELIEFLINK-STATEMENT,1,S-1,990123000000000001,1000,1430,5,2026-11-28\n";
  private static final String LINES =
      """
      HD-1,RL000000000001,PAID,100,9901230000000011,2026-11-28
      HD-2,RL000000000002,RETURNED,30,,2026-11-27
      HD-3,RL000000000003,FAILED,7,,2026-11-28
      HD-4,,IN,520,,2026-11-28
      HD-5,,OUT,20,,2026-11-28
      """;

  private String most = "200000";
  private StatementReader reader;

  @BeforeEach
  void shipped() throws IOException {
    reader = new StatementReader(rules());
  }

  private PayRules rules() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/fund/payments.yaml"))) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new PayRules(
          RuleFile.parse(yaml.replace("value: 200000", "value: " + most), PayRules.FILE));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] closed(String above) {
    return bytes(BankEnd.close(above));
  }

  private String told(byte[] file) {
    Outcome<BankSheet> read = reader.read(file);
    if (read instanceof Outcome.Refused<BankSheet> refused) {
      Refusal why = refused.refusal();
      return why.code().name() + why.arguments();
    }
    return "DONE";
  }

  private String changed(String from, String to) {
    String above = (HEAD + LINES).replace(from, to);
    assertThat(above).isNotEqualTo(HEAD + LINES);
    return told(closed(above));
  }

  @Test
  @DisplayName("五种行都读出来：编号、回单、指令、金额、对方账号、哪天")
  void everyKind() {
    BankSheet sheet = reader.read(closed(HEAD + LINES)).orThrow();
    assertThat(sheet.form()).isEqualTo("CSV");
    assertThat(sheet.number()).isEqualTo("S-1");
    assertThat(sheet.account()).isEqualTo("990123000000000001");
    assertThat(List.of(sheet.openingFen(), sheet.closingFen())).containsExactly(1_000L, 1_430L);
    assertThat(sheet.lines()).extracting(BankSheet.Line::kind).containsExactly(Kind.values());
    assertThat(sheet.lines()).extracting(BankSheet.Line::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(sheet.lines().get(0))
        .isEqualTo(
            new BankSheet.Line(
                1,
                "HD-1",
                "RL000000000001",
                Kind.PAID,
                100,
                "9901230000000011",
                LocalDate.of(2026, 11, 28)));
    assertThat(sheet).hasToString("BankSheet[S-1, 5]");
    assertThat(sheet.lines().get(0)).hasToString("Line[1 PAID 100]");
  }

  @Test
  @DisplayName("Windows 的换行、开头的标记照样读；空的、乱码、不是对账单的不收")
  void fromAnyMachine() {
    String text = BankEnd.close(HEAD + LINES);
    assertThat(told(bytes(text.replace("\n", "\r\n")))).isEqualTo("DONE");
    assertThat(told(bytes("\uFEFF" + text))).isEqualTo("DONE");
    assertThat(told(new byte[0])).isEqualTo("NO_STATEMENT[64]");
    assertThat(told(new byte[(64 << 20) + 1])).isEqualTo("NO_STATEMENT[64]");
    assertThat(told(new byte[] {(byte) 0xC3, 0x28})).isEqualTo("NO_STATEMENT[64]");
    assertThat(told(bytes("名单\n"))).isEqualTo("NO_STATEMENT[64]");
    assertThat(told(closed("名单\n"))).isEqualTo("STATEMENT_UNREADABLE[1]");
    assertThat(told(bytes("\n <x/>"))).isEqualTo("NO_STATEMENT[64]");
  }

  @Test
  @DisplayName("手工改了一个字、结尾没了、加起来不对：说是改过的")
  void edited() {
    String text = BankEnd.close(HEAD + LINES);
    assertThat(told(bytes(text.replace("HD-1", "HD-9")))).isEqualTo("STATEMENT_EDITED[]");
    assertThat(told(bytes(HEAD + LINES))).isEqualTo("STATEMENT_EDITED[]");
    assertThat(changed("PAID,100", "PAID,101")).isEqualTo("STATEMENT_EDITED[]");
    assertThat(changed("RETURNED,30", "RETURNED,31")).isEqualTo("STATEMENT_EDITED[]");
    assertThat(changed("FAILED,7", "FAILED,8")).as("nothing moved").isEqualTo("DONE");
    assertThat(changed("OUT,20", "OUT,21")).isEqualTo("STATEMENT_EDITED[]");
    assertThat(changed("IN,520", "IN,521")).isEqualTo("STATEMENT_EDITED[]");
  }

  @Test
  @DisplayName("哪一行读不懂，说哪一行：头是第一行")
  void whichLine() {
    assertThat(changed("HD-1,RL", "hd-1,RL")).isEqualTo("STATEMENT_UNREADABLE[2]");
    assertThat(changed(",PAID,", ",BEZAHLT,")).isEqualTo("STATEMENT_UNREADABLE[2]");
    assertThat(changed("RL000000000002", "rl2")).isEqualTo("STATEMENT_UNREADABLE[3]");
    assertThat(changed("2026-11-27", "2026-02-30")).isEqualTo("STATEMENT_UNREADABLE[3]");
    assertThat(changed("FAILED,7,,", "FAILED,0,,")).isEqualTo("STATEMENT_UNREADABLE[4]");
    assertThat(changed("FAILED,7,,", "FAILED,-7,,")).isEqualTo("STATEMENT_UNREADABLE[4]");
    assertThat(changed("IN,520,,", "IN,520,")).isEqualTo("STATEMENT_UNREADABLE[5]");
    assertThat(changed("OUT,20,,", "OUT,20.5,,")).isEqualTo("STATEMENT_UNREADABLE[6]");
    assertThat(changed("9901230000000011", "99012300x")).isEqualTo("STATEMENT_UNREADABLE[2]");
    assertThat(changed(",5,2026", ",6,2026")).isEqualTo("STATEMENT_UNREADABLE[1]");
    assertThat(changed("S-1", "s-1")).isEqualTo("STATEMENT_UNREADABLE[1]");
    assertThat(changed(",1000,", ",x,")).isEqualTo("STATEMENT_UNREADABLE[1]");
    assertThat(changed("990123000000000001", "户")).isEqualTo("STATEMENT_UNREADABLE[1]");
    assertThat(changed(",5,2026-11-28", ",5")).isEqualTo("STATEMENT_UNREADABLE[1]");
    assertThat(changed("STATEMENT,1,", "STATEMENT,2,")).isEqualTo("STATEMENT_UNREADABLE[1]");
  }

  @Test
  @DisplayName("比规定的行数多一行就不收，正好的收")
  void tooLong() throws IOException {
    most = "5";
    reader = new StatementReader(rules());
    assertThat(told(closed(HEAD + LINES))).isEqualTo("DONE");
    most = "4";
    reader = new StatementReader(rules());
    assertThat(told(closed(HEAD + LINES))).isEqualTo("STATEMENT_TOO_LONG[4]");
  }

  @Test
  @DisplayName("我们的指令编号：十四个字，别的都不是我们的")
  void orderNumbers() {
    assertThat(OrderNumber.of(42)).isEqualTo("RL000000000042");
    assertThat(OrderNumber.item("RL000000000042")).isEqualTo(OptionalLong.of(42));
    for (String other :
        List.of("", "RL42", "RL0000000000042", "XRL000000000042", "RL00000000004x")) {
      assertThat(OrderNumber.item(other)).as(other).isEmpty();
    }
  }
}
