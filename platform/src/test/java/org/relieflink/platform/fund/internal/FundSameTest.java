package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundInvariant;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("同一个人、同一个案件、同一份建议，换个写法、冲正一笔、改了规则，也不会多付一次")
class FundSameTest extends FundStory {
  @Autowired Reach reach;

  private FundSamples samples;
  private long earmark;

  @BeforeEach
  void money() {
    samples = samples();
    earmark = samples.money(YEAR, 100_000);
  }

  /** Born in 1970, the last character an X. */
  private static int withX() {
    return IntStream.range(100, 300)
        .filter(nth -> HarmSamples.adult(nth).endsWith("X"))
        .findFirst()
        .orElseThrow();
  }

  private static FundOrder spelt(FundOrder order, String number) {
    return order.to(new Payee(number, order.payee().instalment(), 0, 0));
  }

  @Test
  @DisplayName("证号末位小写、全角、十五位：还是这个人，预留过了；同一个键换个写法再发，同一个回答")
  void onePerson() {
    FundOrder order = FundSamples.commit(earmark, withX(), 100);
    String number = order.payee().person();
    samples.agree(HANDLER, order);
    var fund = fund();
    var first = fund.order(HANDLER, "one-person", List.of(order)).orThrow();
    String wide =
        number
            .chars()
            .mapToObj(one -> Character.toString(one - '!' + '！'))
            .collect(Collectors.joining());
    String fifteen = number.substring(0, 6) + number.substring(8, 17);
    for (String typed : List.of(number.toLowerCase(java.util.Locale.ROOT), wide, fifteen)) {
      FundOrder again = spelt(order, typed);
      assertThat(fund.order(HANDLER, "one-person", List.of(again)).orThrow()).isEqualTo(first);
      FundOrder other = again.fen(typed.length() + 50);
      samples.agree(HANDLER, other);
      assertThat(code(samples.once(HANDLER, other))).as(typed).isEqualTo("COMMITTED_ALREADY");
    }
    balances();
  }

  @Test
  @DisplayName("声明过要回避的人，证号换个写法也要回避")
  void keepingAway() {
    FundOrder order = FundSamples.commit(earmark, withX(), 200);
    String declared = order.payee().person();
    LookGuard guard =
        new LookGuard() {
          @Override
          public boolean bars(Officer officer, Collection<String> citizenIds) {
            return citizenIds.contains(declared);
          }

          @Override
          public void seen(Officer officer, long entry, Collection<Shown> shown) {}
        };
    var fund = fund(guarded, new MayFund(reach, List.of(guard)), form);
    FundOrder typed = spelt(order, declared.toLowerCase(java.util.Locale.ROOT));
    samples(fund).agree(HANDLER, typed);
    assertThat(code(samples(fund).once(HANDLER, typed))).isEqualTo("OWN_CIRCLE");
  }

  @Test
  @DisplayName("案号换了括号、空格、全角数字：还是这个案件，预留过了；查账也查得到")
  void oneCase() {
    FundOrder order = FundSamples.commit(earmark, 301, 100);
    samples.agreed(HANDLER, order);
    for (String typed : List.of("某救助[2026]301号", "某救助（２０２６） 301 号", "某救助【2026】３０１号")) {
      FundOrder other =
          order.fen(typed.length()).because(new Ground(typed, "某救决〔2026〕301号", "", "", ""));
      samples.agree(HANDLER, other);
      assertThat(code(samples.once(HANDLER, other))).as(typed).isEqualTo("COMMITTED_ALREADY");
      assertThat(fund().ofCase(HANDLER, typed).orThrow().lines()).as(typed).hasSize(1);
    }
  }

  @Test
  @DisplayName("请负责人同意预留，写着给谁，证号遮住中间")
  void chiefsSeeWhom() {
    FundOrder order = FundSamples.commit(earmark, 302, 100);
    String number = order.payee().person();
    assertThat(fund().ask(HANDLER, order, "某因").orThrow().label())
        .contains(number.substring(0, 6) + "********" + number.substring(14))
        .doesNotContain(number);
  }

  private FundForm lower() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/fund/rules.yaml"))) {
      String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String less = shipped.replace("most_yuan: {value: 1000000000,", "most_yuan: {value: 100,");
      assertThat(less).isNotEqualTo(shipped);
      return new FundForm(new FundRules(RuleFile.parse(less, FundRules.FILE)));
    }
  }

  @Test
  @DisplayName("收了款没有等到回答，限额改低了，同一个键再发：还是那一笔；新的键才说多了")
  void theLimitComesAfterTheKey() throws Exception {
    long pool = samples.done(PAYER, FundSamples.pool(YEAR)).account();
    List<FundOrder> orders = List.of(FundOrder.of(FundAct.RECEIVE, pool).fen(20_000));
    var first = fund().order(PAYER, "lost-answer", orders);
    StoredFund changed = fund(guarded, may, lower());
    assertThat(changed.order(PAYER, "lost-answer", orders)).isEqualTo(first);
    assertThat(code(changed.order(PAYER, "new-order", orders))).isEqualTo("AMOUNT_UNUSABLE");
    assertThat(stands(pool)).isEqualTo(20_000);
  }

  private SavedProposal proposal() {
    var file = OpinionSamples.file("case-two-four-year-old");
    long candidate = opinions.open(NewCandidate.of(file), HANDLER).id();
    return opinions.propose(candidate, 1, HANDLER).orThrow();
  }

  private FundOrder instalment(SavedProposal saved, long from, int nth) {
    return FundSamples.commit(from, 303, saved.amountFen())
        .to(new Payee(HarmSamples.adult(303), nth, saved.candidateId(), saved.id()));
  }

  @Test
  @DisplayName("照建议付了又退回，另预留一期以后：退回和追回的那一笔冲不动，给的不会多于建议；撤了才行")
  void reversalKeepsToTheProposal() {
    SavedProposal saved = proposal();
    long plenty = samples.money(YEAR, 3 * saved.amountFen());
    long first = samples.agreed(HANDLER, instalment(saved, plenty, 1)).account();
    long paid = samples.sent(first, 100);
    long sent = samples.sent(first, saved.amountFen() - 100);
    samples.confirmed(paid, 100, "HD-303");
    long back = done(FundAct.RETURN, sent, saved.amountFen() - 100);
    long recovered = done(FundAct.RECOVER, first, 100);
    long second = samples.agreed(HANDLER, instalment(saved, plenty, 2)).account();
    assertThat(reversed(back)).isEqualTo("ABOVE_PROPOSAL");
    assertThat(reversed(recovered)).isEqualTo("ABOVE_PROPOSAL");
    balances();
    samples.done(HANDLER, FundOrder.of(FundAct.VOID, second).because(because("某因")));
    assertThat(reversed(back)).isEqualTo("DONE");
    assertThat(reversed(recovered)).isEqualTo("DONE");
    balances();
    unreadable(saved);
  }

  private long done(FundAct act, long about, long fen) {
    return samples.done(PAYER, FundOrder.of(act, about).fen(fen).because(because("某因"))).entry();
  }

  private String reversed(long entry) {
    FundOrder reverse = FundOrder.of(FundAct.REVERSE, entry).because(because("记错了"));
    samples.agree(PAYER, reverse);
    return code(samples.once(PAYER, reverse));
  }

  /** What cannot be replayed is not known, and is no reason to stop paying. */
  private void unreadable(SavedProposal saved) {
    raw("update opinion.proposal set content = 'x' where id = " + saved.id());
    FundCheck checked = check.of("990123");
    assertThat(checked.state()).isEqualTo(FundCheck.State.UNKNOWN);
    assertThat(
            checked.verdicts().stream()
                .filter(one -> one.state() != FundCheck.State.HOLDS)
                .map(FundCheck.Verdict::invariant))
        .containsExactly(FundInvariant.FORMULA);
    raw(
        "update opinion.proposal set content = $c$"
            + saved.content()
            + "$c$ where id = "
            + saved.id());
    balances();
  }

  private void raw(String statement) {
    jdbc.sql("do $$ begin set local session_replication_role = replica; " + statement + "; end $$")
        .update();
  }
}
