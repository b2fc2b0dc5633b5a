package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Refusal;

@DisplayName("命令的样子：金额、案件、人、期数、开户、回单、理由，差一点就说是哪一样，键不作废")
class FundFormTest {
  private static final long MOST = 100_000_000_000L; // fen, as the file ships
  private static final String PERSON = HarmSamples.adult(1);

  private FundForm form;

  @BeforeEach
  void shipped() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/fund/rules.yaml"))) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      form = new FundForm(new FundRules(RuleFile.parse(yaml, FundRules.FILE)));
    }
  }

  private static String told(Optional<Refusal> refusal) {
    return refusal.map(one -> one.code().name() + one.arguments()).orElse("");
  }

  private String wrong(FundOrder... orders) {
    return told(form.wrong(List.of(orders)));
  }

  private static FundOrder send(long fen) {
    return FundOrder.of(FundAct.SEND, 1).fen(fen);
  }

  private static FundOrder commit(Payee payee) {
    return FundSamples.commit(1, 1, 100).to(payee);
  }

  @Test
  @DisplayName("键：不能空，看得见的英文字符，一百个以内")
  void keys() {
    assertThat(told(form.key(" "))).isEqualTo("KEY_MISSING[]");
    assertThat(told(form.key("!~"))).isEmpty();
    assertThat(told(form.key("a b"))).isEqualTo("KEY_UNUSABLE[100]");
    assertThat(told(form.key("键"))).isEqualTo("KEY_UNUSABLE[100]");
    assertThat(told(form.key("\u007f"))).isEqualTo("KEY_UNUSABLE[100]");
    assertThat(told(form.key("k".repeat(100)))).isEmpty();
    assertThat(told(form.key("k".repeat(101)))).isEqualTo("KEY_UNUSABLE[100]");
  }

  @Test
  @DisplayName("连在一起的：二十笔以内，要别人同意的、关户的不连，一笔也没有不行")
  void linked() {
    assertThat(told(form.wrong(List.of()))).isEqualTo("LINKED_UNUSABLE[20]");
    assertThat(told(form.wrong(Collections.nCopies(20, send(1))))).isEmpty();
    assertThat(told(form.wrong(Collections.nCopies(21, send(1))))).isEqualTo("LINKED_UNUSABLE[20]");
    FundOrder move = FundOrder.of(FundAct.EARMARK, 1).fen(1);
    assertThat(wrong(move)).isEmpty();
    assertThat(wrong(send(1), move)).isEqualTo("LINKED_UNUSABLE[20]");
    FundOrder close = FundOrder.of(FundAct.CLOSE, 1).because(FundSamples.because("某因"));
    assertThat(wrong(close)).isEmpty();
    assertThat(wrong(send(1), close)).isEqualTo("LINKED_UNUSABLE[20]");
    assertThat(wrong(send(1), send(0))).startsWith("AMOUNT_UNUSABLE");
  }

  @Test
  @DisplayName("金额：零和负数不行，不要金额的写了也不行；多过限额的另问，正好的可以")
  void amounts() {
    assertThat(wrong(send(0))).isEqualTo("AMOUNT_UNUSABLE[1,000,000,000]");
    assertThat(wrong(send(-1))).startsWith("AMOUNT_UNUSABLE");
    assertThat(wrong(send(Long.MAX_VALUE))).isEmpty();
    FundOrder expire = FundOrder.of(FundAct.EXPIRE, 1);
    assertThat(wrong(expire)).isEmpty();
    assertThat(wrong(expire.fen(1))).startsWith("AMOUNT_UNUSABLE");
    assertThat(told(form.tooMuch(List.of(send(1), send(MOST))))).isEmpty();
    assertThat(told(form.tooMuch(List.of(send(1), send(MOST + 1)))))
        .isEqualTo("AMOUNT_UNUSABLE[1,000,000,000]");
  }

  @Test
  @DisplayName("预留：案号、决定、证号、期数、建议成对；别的动作不带人")
  void people() {
    Payee good = new Payee(PERSON, 1, 0, 0);
    assertThat(wrong(commit(good))).isEmpty();
    assertThat(wrong(commit(good).because(new Ground(" ", "某决", "", "", ""))))
        .isEqualTo("CASE_MISSING[]");
    assertThat(wrong(commit(good).because(new Ground("某案", " ", "", "", ""))))
        .isEqualTo("DECISION_MISSING[]");
    assertThat(wrong(commit(new Payee("某", 1, 0, 0)))).isEqualTo("PERSON_UNUSABLE[]");
    assertThat(wrong(commit(new Payee(PERSON, 0, 0, 0)))).isEqualTo("INSTALMENT_UNUSABLE[99]");
    assertThat(wrong(commit(new Payee(PERSON, 99, 0, 0)))).isEmpty();
    assertThat(wrong(commit(new Payee(PERSON, 100, 0, 0)))).isEqualTo("INSTALMENT_UNUSABLE[99]");
    assertThat(wrong(commit(new Payee(PERSON, 1, 0, 0, -1)))).isEqualTo("PAYEE_UNKNOWN[]");
    assertThat(wrong(commit(new Payee(PERSON, 1, 3, 0)))).isEqualTo("PROPOSAL_UNKNOWN[]");
    assertThat(wrong(commit(new Payee(PERSON, 1, 0, 4)))).isEqualTo("PROPOSAL_UNKNOWN[]");
    assertThat(wrong(commit(new Payee(PERSON, 1, 3, 4)))).isEmpty();
    assertThat(wrong(send(1).to(good))).isEqualTo("PERSON_UNUSABLE[]");
    FundOrder read = FundForm.read(commit(new Payee(" " + PERSON, 2, 3, 4, 5)));
    assertThat(read.payee()).isEqualTo(new Payee(PERSON, 2, 3, 4, 5));
    FundOrder odd = commit(new Payee("某", 1, 0, 0));
    assertThat(FundForm.read(odd)).isSameAs(odd);
  }

  private String pool(String title, String origin, int year, String bank) {
    return wrong(
        FundOrder.of(FundAct.OPEN_POOL, 0).opening(new Opening(title, origin, year, bank, "")));
  }

  @Test
  @DisplayName("开户：名称、来源、年度、专户的简称")
  void openings() {
    assertThat(pool("某", "LOCAL", 2000, "A")).isEmpty();
    assertThat(pool("某", "LOCAL", 2999, "A-2")).isEmpty();
    for (String odd :
        List.of(
            pool(" ", "LOCAL", 2026, "A"),
            pool("某", "CITY", 2026, "A"),
            pool("某", "LOCAL", 1999, "A"),
            pool("某", "LOCAL", 3000, "A"),
            pool("某", "LOCAL", 2026, ""),
            pool("某", "LOCAL", 2026, "户"),
            wrong(FundSamples.earmark(1, "GENERAL").opening(new Opening("", "", 0, "", "X"))))) {
      assertThat(odd).isEqualTo("OPENING_UNUSABLE[]");
    }
    assertThat(wrong(FundSamples.earmark(1, "GENERAL"))).isEmpty();
  }

  @Test
  @DisplayName("回单：确认的要有，别的没有；大写字母、数字、横线，四十个以内")
  void receipts() {
    FundOrder confirm = FundOrder.of(FundAct.CONFIRM, 1).fen(1);
    assertThat(wrong(confirm)).isEqualTo("RECEIPT_UNUSABLE[]");
    assertThat(wrong(confirm.receipt("H".repeat(40)))).isEmpty();
    assertThat(wrong(confirm.receipt("H".repeat(41)))).isEqualTo("RECEIPT_UNUSABLE[]");
    assertThat(wrong(confirm.receipt("hd"))).isEqualTo("RECEIPT_UNUSABLE[]");
    assertThat(wrong(send(1).receipt("HD"))).isEqualTo("RECEIPT_UNUSABLE[]");
  }

  private String given(String words) {
    return wrong(FundOrder.of(FundAct.RETURN, 1).fen(1).because(FundSamples.because(words)));
  }

  @Test
  @DisplayName("理由：要写的要写，二百字以内，没有控制字符，没有证号和手机号；案号、文号、名称也一样没有证号")
  void words() {
    assertThat(given(" ")).isEqualTo("WORDS_MISSING[]");
    assertThat(given("某".repeat(200))).isEmpty();
    assertThat(given("某".repeat(201))).isEqualTo("WORDS_TOO_LONG[200]");
    assertThat(given("某\u0007")).isEqualTo("WORDS_UNREADABLE[]");
    assertThat(given(PERSON)).isEqualTo("WORDS_WITH_NUMBER[]");
    assertThat(given("打 138 0013 8000 问过")).isEqualTo("WORDS_WITH_NUMBER[]");
    assertThat(wrong(send(1).because(FundSamples.because("")))).isEmpty();
    for (Ground odd :
        List.of(
            new Ground(PERSON, "", "", "", ""),
            new Ground("", PERSON, "", "", ""),
            new Ground("", "", PERSON, "", ""),
            new Ground("", "", "", PERSON, ""))) {
      assertThat(wrong(send(1).because(odd))).isEqualTo("WORDS_WITH_NUMBER[]");
    }
    assertThat(wrong(send(1).opening(new Opening(PERSON, "", 0, "", ""))))
        .isEqualTo("WORDS_WITH_NUMBER[]");
    assertThat(told(FundForm.plain(""))).isEqualTo("WORDS_MISSING[]");
    assertThat(told(FundForm.plain("某因"))).isEmpty();
    assertThat(told(FundForm.fault("", false))).isEmpty();
  }

  private static String special(String bank, String number, String title) {
    return told(FundForm.unusable(new SpecialAccount(bank, number, title)));
  }

  @Test
  @DisplayName("专户：简称、账号、户名；户名要写进银行文件，没有逗号、引号、换行")
  void specialAccounts() {
    assertThat(special("ZH1", "12345678", "某专户")).isEmpty();
    for (String odd :
        List.of(
            special("zh", "12345678", "某专户"),
            special("ZH1", "1234567", "某专户"),
            special("ZH1", "12345678", ""),
            special("ZH1", "12345678", "某,专户"),
            special("ZH1", "12345678", "某\"专户"),
            special("ZH1", "12345678", "某\n专户"))) {
      assertThat(odd).isEqualTo("SPECIAL_ACCOUNT_UNUSABLE[]");
    }
    assertThat(special("ZH1", "12345678", "某 专户")).isEmpty();
  }
}
