package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.Payees;
import org.relieflink.platform.fund.PaymentSamples;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 付款的墙的样本：a batch at each step, and a hand that writes past the program in an officer's name. */
abstract class PaymentWallStory extends FundStory {
  static final String WELL = "all was well";
  static final String RIGHTS = "row-level security";
  static final Officer OTHER_PROSECUTOR =
      new Officer("YX0309", "某检察官", Role.PROSECUTOR, HANDLER.unit());
  static final String BATCH =
      """
      insert into fund.batch (place, pool_id, key, digest, state, maker, maker_name, at)
      select place, pool_id, 'by-hand', digest, '%s', '%s', maker_name, at from fund.batch where id = %d
      """;
  static final String RELEASE = "insert into fund.release values (%d, '%s', '某', now())";
  static final String BANK_LINE =
      """
      insert into fund.bank_line (statement_id, number, receipt, order_no, kind, fen, account_key,
        booked_on) select max(id), %d, '%s', '%s', '%s', %d, '', current_date from fund.bank_statement
      """;

  @Autowired ReliefFund ledger;
  @Autowired Payees people;
  @Autowired Payments payments;
  @Autowired Statements statements;

  final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
  PaymentSamples payment;
  long earmark;
  long free;
  PayBatch waiting;
  PayBatch ready;
  PayBatch stopped;
  PayBatch sent;
  PayBatch paid;

  @BeforeAll
  void books() {
    payment = new PaymentSamples(ledger, approvals, people, payments);
    earmark = payment.fund().money(year, 1_000_000);
    payment.special(year);
    free = payment.bound(earmark, 800, 100);
    waiting = batch(801);
    ready = batch(802);
    payment.say(ready);
    stopped = batch(803);
    payment.say(stopped);
    sent = payment.sent(List.of(payment.bound(earmark, 804, 100)));
    paid = payment.sent(List.of(payment.bound(earmark, 805, 100)));
    assertThat(statements.take(PAYER, statement()).orThrow().differences()).isEqualTo(1);
    releasedOnly();
  }

  PayBatch batch(int nth) {
    return payment.batch(List.of(payment.bound(earmark, nth, 100)));
  }

  /** One payment was made, one line is nobody's. */
  byte[] statement() {
    String above =
        """
        RELIEFLINK-STATEMENT,1,W-1,%s,1000,850,2,2026-11-28
        W-1,%s,PAID,100,,2026-11-28
        W-2,,OUT,50,,2026-11-28
        """
            .formatted(PaymentSamples.ACCOUNT, only(paid).orderNo());
    String end = Sm3.of(above.getBytes(StandardCharsets.UTF_8));
    return (above + "END," + end + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** As after a stop: released by another person, nothing booked yet. */
  void releasedOnly() {
    written(RELEASER, RELEASE.formatted(stopped.id(), RELEASER.staffNumber()));
    written(RELEASER, "update fund.batch set state = 'RELEASED' where id = " + stopped.id());
  }

  static PayBatch.Item only(PayBatch batch) {
    assertThat(batch.items()).hasSize(1);
    return batch.items().get(0);
  }

  long number(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  <T> T by(Officer officer, Supplier<T> act) {
    var token = UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of());
    SecurityContextHolder.getContext().setAuthentication(token);
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  int written(Officer officer, String statement) {
    return by(officer, () -> guarded.sql(statement).update());
  }

  /** With the rights of the server's role, in the officer's name, in one transaction. */
  void told(Officer officer, String why, String... together) {
    String all =
        String.join("; ", together)
            + "; set constraints all immediate; raise exception 'all was well'";
    assertThatThrownBy(() -> written(officer, "do $$ begin " + all + "; end $$"))
        .as(all)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining(why);
  }
}
