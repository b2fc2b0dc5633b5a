package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.PAYER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PaymentSamples.People;
import org.relieflink.platform.fund.internal.WallMutants;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;

/** 付款的测试都要的：money, people the lists know, a bank whose statements follow each other. */
abstract class PaymentStory extends ServerTest {
  static final int DEAD = 640;
  static final int TWICE = 641;

  @Autowired ReliefFund fund;
  @Autowired Payees payees;
  @Autowired Payments payments;
  @Autowired Statements statements;
  @Autowired Approvals approvals;
  @Autowired HardshipPool pool;
  @Autowired Blinds blinds;

  final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
  PaymentSamples samples;
  long earmark;
  long stands = 100_000_000;
  int written;

  @BeforeAll
  void money() throws IOException {
    WallMutants.into(jdbc);
    samples = new PaymentSamples(fund, approvals, payees, payments);
    earmark = samples.fund().money(year, 90_000_000);
    samples.special(year);
    PaymentSamples.known(pool, jdbc, blinds, new People(temporary("fund"), 600, 60, DEAD));
    HarmSamples.planted(
        jdbc,
        HarmSamples.COURT.unit(),
        "%016x".formatted(7),
        blinds.name(HarmSamples.adult(TWICE)));
  }

  static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code().name() : "DONE";
  }

  PayBatch found(PayBatch batch) {
    return payments.find(PAYER, batch.id()).orThrow();
  }

  static PayBatch.Item only(PayBatch batch) {
    assertThat(batch.items()).hasSize(1);
    return batch.items().get(0);
  }

  /** A statement of these lines, which goes on where the last one ended. */
  byte[] statement(long back, String... lines) {
    written++;
    long after = stands + back;
    String above =
        "RELIEFLINK-STATEMENT,1,T-%d,%s,%d,%d,%d,2026-11-28\n"
                .formatted(written, PaymentSamples.ACCOUNT, stands, after, lines.length)
            + String.join("\n", lines)
            + (lines.length == 0 ? "" : "\n");
    stands = after;
    return closed(above);
  }

  static byte[] closed(String above) {
    String end = Sm3.of(above.getBytes(StandardCharsets.UTF_8));
    return (above + "END," + end + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static String line(String receipt, PayBatch.Item item, String kind, long fen) {
    return "%s,%s,%s,%d,,2026-11-28".formatted(receipt, item.orderNo(), kind, fen);
  }

  PayBatch.Item sent(int nth, long fen) {
    return only(samples.sent(List.of(samples.bound(earmark, nth, fen))));
  }

  ItemState state(long item) {
    return ItemState.valueOf(
        jdbc.sql("select state from fund.item where id = ?")
            .param(item)
            .query(String.class)
            .single());
  }

  long entries() {
    return jdbc.sql("select count(*) from fund.entry").query(Long.class).single();
  }

  void even() {
    assertThat(statements.standing(PAYER).unnamedFen()).isZero();
    FundCheck check = fund.check(PAYER);
    assertThat(check.state()).as(check.toString()).isEqualTo(FundCheck.State.HOLDS);
  }
}
