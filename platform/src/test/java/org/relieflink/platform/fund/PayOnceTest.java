package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.vault.Holder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("一笔钱只付一次：绕不过批次，骗不了对账，冲正、重来、同时来，都不多付一分")
class PayOnceTest extends PaymentStory {
  @Autowired List<Holder> holders;

  private String once(FundOrder order) {
    return code(samples.fund().once(PAYER, order));
  }

  @Test
  @DisplayName("定了收款人的：一个人单笔付不了，库里也写不进；批次付出的，单笔也确认不了、退回不了")
  void noWayRound() {
    long bound = samples.bound(earmark, 620, 100);
    assertThat(once(FundOrder.of(FundAct.SEND, bound).fen(100))).isEqualTo("ONLY_IN_BATCH");
    assertThatThrownBy(() -> sendBySql(bound)).hasMessageContaining("released batch");
    PayBatch.Item item = only(samples.sent(List.of(bound)));
    long transit =
        jdbc.sql("select transit from fund.item where id = ?")
            .param(item.id())
            .query(Long.class)
            .single();
    var confirm = FundOrder.of(FundAct.CONFIRM, transit).fen(100).receipt("H-1");
    assertThat(once(confirm)).isEqualTo("ONLY_IN_BATCH");
    var back = FundOrder.of(FundAct.RETURN, transit).fen(100).because(FundSamples.because("某因"));
    assertThat(once(back)).isEqualTo("ONLY_IN_BATCH");
  }

  private void sendBySql(long commitment) {
    jdbc.sql(
            """
            do $$ declare made bigint; begin
              insert into fund.entry (place, act, day, at, case_no, decision, instrument, article,
                words, maker, maker_name)
              select place, 'SEND', current_date, now(), case_no, decision, 'x', 'x', '', 'CZ0101', '某'
                from fund.commitment where account_id = %d returning id into made;
              insert into fund.line values (made, 'C', %d, 100);
            end $$
            """
                .formatted(commitment, commitment))
        .update();
  }

  @Test
  @DisplayName("服务器自己的键猜不到：用对账单的键先记一笔，那一行照样按账号、金额、回单来对")
  void guessedKeys() {
    PayBatch.Item item = sent(621, 500);
    long pool =
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    long next =
        jdbc.sql("select coalesce(max(id), 0) + 1 from fund.bank_statement")
            .query(Long.class)
            .single();
    var cent = List.of(FundOrder.of(FundAct.RECEIVE, pool).fen(1));
    for (long guess = next; guess < next + 3; guess++) {
      fund.order(PAYER, "bank-" + guess + "-1", cent).orThrow();
      assertThat(code(fund.order(PAYER, "§bank-" + guess + "-1", cent))).isEqualTo("KEY_UNUSABLE");
    }
    fund.order(PAYER, "pay-" + item.orderNo(), cent).orThrow();
    byte[] file = statement(-501, line("G-1", item, "PAID", 501));
    assertThat(statements.take(PAYER, file).orThrow().differences()).isEqualTo(1);
    assertThat(state(item.id())).isEqualTo(ItemState.SENT);
    even();
  }

  @Test
  @DisplayName("退回的回单号像身份证号、像手机号：照样记上，钱回来了账上也回来")
  void receiptsLikeNumbers() {
    PayBatch.Item one = sent(622, 100);
    PayBatch.Item other = sent(623, 100);
    byte[] file =
        statement(
            0,
            line("L-1", one, "PAID", 100),
            line("11010119900307123456", one, "RETURNED", 100),
            line("L-2", other, "PAID", 100),
            line("13912345678", other, "RETURNED", 100));
    assertThat(statements.take(PAYER, file).orThrow().differences()).isZero();
    assertThat(state(one.id())).isEqualTo(ItemState.RETURNED);
    assertThat(state(other.id())).isEqualTo(ItemState.RETURNED);
    even();
  }

  private FundOrder reversal(long item) {
    long entry =
        jdbc.sql("select entry from fund.item where id = ?").param(item).query(Long.class).single();
    return FundOrder.of(FundAct.REVERSE, entry).because(FundSamples.because("人已经去世"));
  }

  private String reversed(long item) {
    FundOrder order = reversal(item);
    samples.fund().agree(PAYER, order);
    return once(order);
  }

  @Test
  @DisplayName("交银行以前冲正的，不在银行文件里；文件取走以后、银行付了以后，冲不了")
  void takenBack() {
    long dead = samples.bound(earmark, 624, 100);
    PayBatch batch = samples.sent(List.of(dead, samples.bound(earmark, 625, 200)));
    assertThat(reversed(batch.items().get(0).id())).isEqualTo("DONE");
    assertThat(samples.file(batch))
        .contains(PaymentSamples.card(625))
        .doesNotContain(PaymentSamples.card(624));
    PayBatch.Item stays = batch.items().get(1);
    assertThat(reversed(stays.id())).isEqualTo("AT_BANK");
    byte[] file = statement(-200, line("T-1", stays, "PAID", 200));
    assertThat(statements.take(PAYER, file).orThrow().differences()).isZero();
    FundOrder confirm = reversal(stays.id());
    long receipt =
        jdbc.sql("select max(entry_id) from fund.receipt where number = 'T-1'")
            .query(Long.class)
            .single();
    samples.fund().agreed(PAYER, FundOrder.of(FundAct.REVERSE, receipt).because(confirm.ground()));
    assertThat(reversed(stays.id())).as("付过的不能又变成可以付").isEqualTo("AT_BANK");
    PayBatch empty = samples.sent(List.of(dead));
    assertThat(empty.items().get(0).state()).as("冲正了的可以重新做批次").isEqualTo(ItemState.SENT);
    assertThat(reversed(empty.items().get(0).id())).isEqualTo("DONE");
    assertThat(code(payments.file(PAYER, empty.id(), csv("")))).isEqualTo("BATCH_UNUSABLE");
  }

  private static Payments.Taking csv(String words) {
    return new Payments.Taking(Payments.Form.CSV, words);
  }

  @Test
  @DisplayName("银行文件：取一次；换一个样子不给，再取要写原因，谁取的写在批次上")
  void fileOnce() {
    PayBatch batch = samples.sent(List.of(samples.bound(earmark, 626, 100)));
    String first = payments.file(PAYER, batch.id(), csv("")).orThrow().text();
    var xml = new Payments.Taking(Payments.Form.PAIN001, "网银只收这一种");
    assertThat(code(payments.file(RELEASER, batch.id(), xml))).isEqualTo("FILE_TAKEN");
    assertThat(code(payments.file(RELEASER, batch.id(), csv(" ")))).isEqualTo("FILE_TAKEN");
    assertThat(payments.file(RELEASER, batch.id(), csv("银行说没有收到")).orThrow().text())
        .isEqualTo(first);
    assertThat(found(batch).taken()).extracting(PayBatch.Taken::officer).isEqualTo("某会计");
  }

  @Test
  @DisplayName("监护人要求销毁自己的信息：钱还在路上的收款人不销毁，付到了才销毁")
  void heldWhileUnderWay() {
    String guardian = HarmSamples.adult(990);
    String person = HarmSamples.adult(634);
    var draft =
        new PayeeDraft(
            person, PaymentSamples.name(634), PaymentSamples.card(634), "李四", guardian, "母亲");
    long payee = payees.register(HANDLER, draft).orThrow().id();
    long subject =
        jdbc.sql("select subject from fund.payee where id = ?")
            .param(payee)
            .query(Long.class)
            .single();
    assertThat(foundOf(guardian)).contains(subject);
    FundOrder order = PaymentSamples.commit(earmark, 634, 100, payee);
    long commitment = samples.fund().agreed(HANDLER, order).account();
    assertThat(foundOf(guardian)).doesNotContain(subject);
    PayBatch.Item item = only(samples.sent(List.of(commitment)));
    assertThat(foundOf(guardian)).doesNotContain(subject);
    byte[] paid = statement(-100, line("E-1", item, "PAID", 100));
    assertThat(statements.take(PAYER, paid).orThrow().differences()).isZero();
    assertThat(foundOf(guardian)).contains(subject);
  }

  @Test
  @DisplayName("不走银行的收款人销毁了：为什么不走银行的话也没有了；没有销毁的改不了")
  void whyIsForgotten() {
    PayeeDraft own = PaymentSamples.draft(637);
    var draft = new PayeeDraft(own.person(), own.name(), "", own.name(), "", "", PayWay.CASH, "卧床");
    long payee = payees.register(HANDLER, draft).orThrow().id();
    String why = "update fund.payee set why = '已销毁' where id = " + payee;
    assertThatThrownBy(() -> jdbc.sql(why).update()).hasMessageContaining("never changed");
    long subject =
        jdbc.sql("select subject from fund.payee where id = ?")
            .param(payee)
            .query(Long.class)
            .single();
    holders.forEach(one -> one.forget(Set.of(subject)));
    assertThat(
            jdbc.sql("select why from fund.payee where id = ?")
                .param(payee)
                .query(String.class)
                .single())
        .isEqualTo("已销毁");
  }

  private List<Long> foundOf(String number) {
    return holders.stream().flatMap(one -> one.subjectsOf(number).stream()).toList();
  }

  @Test
  @DisplayName("救助总账问不成：这一条写“没有问成”，别的照样核，批次做得成")
  void ledgerAway() {
    long commitment = samples.bound(earmark, 631, 100);
    jdbc.sql("alter table harm.relief rename to relief_away").update();
    try {
      assertThat(only(samples.batch(List.of(commitment))).findings())
          .hasSize(PayCheck.values().length)
          .filteredOn(PayBatch.Finding::waits)
          .extracting(PayBatch.Finding::note)
          .containsExactly("NOT_ASKED");
    } finally {
      jdbc.sql("alter table harm.relief_away rename to relief").update();
    }
  }

  @Test
  @DisplayName("先退回、后来才有回单：中间也说得出，记了几笔就说几笔")
  void backBeforeReceipt() {
    PayBatch.Item item = sent(632, 1_000);
    byte[] back = statement(200, line("K-1", item, "RETURNED", 200));
    assertThat(statements.take(PAYER, back).orThrow().booked()).isEqualTo(1);
    even();
    byte[] paid = statement(-1_000, line("K-2", item, "PAID", 1_000));
    assertThat(statements.take(PAYER, paid).orThrow().booked()).isEqualTo(1);
    even();
    PayBatch.Item failed = sent(633, 100);
    byte[] noted = statement(0, line("K-3", failed, "FAILED", 100));
    assertThat(statements.take(PAYER, noted).orThrow())
        .as("没有付成的，什么也没有记")
        .extracting(Statements.Taken::booked, Statements.Taken::differences)
        .containsExactly(0, 0);
  }

  @Test
  @DisplayName("付过的预留，库里也不能再进一个批次")
  void paidOnce() {
    PayBatch.Item item = sent(627, 100);
    byte[] file = statement(-100, line("P-1", item, "PAID", 100));
    statements.take(PAYER, file).orThrow();
    PayBatch other = samples.batch(List.of(samples.bound(earmark, 628, 100)));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into fund.item (place, batch_id, commitment, payee_id, seal, fen, state)
                        select place, ?, commitment, payee_id, seal, fen, 'WAITING'
                        from fund.item where id = ?
                        """)
                    .params(other.id(), item.id())
                    .update())
        .hasMessageMatching("(?s).*(item_living|fund: reservation).*");
  }

  @Test
  @DisplayName("放行以后：重来的“做批次”、迟到的说明，都不动已经放行的批次")
  void lateComers() {
    List<Long> commitments = List.of(samples.bound(earmark, 700, 100));
    PayBatch batch = payments.create(PAYER, "late", commitments).orThrow();
    samples.say(batch);
    jdbc.sql("insert into fund.release values (?, 'CZ0102', '某出纳', now())")
        .param(batch.id())
        .update();
    jdbc.sql("update fund.batch set state = 'RELEASED' where id = ?").param(batch.id()).update();
    long rounds = rounds(batch);
    PayBatch again = payments.create(PAYER, "late", commitments).orThrow();
    assertThat(only(again).state()).isEqualTo(ItemState.READY);
    assertThat(rounds(batch)).isEqualTo(rounds);
    var said = new Payments.Said(only(again).id(), PayCheck.IDENTITY, "又看过");
    assertThat(code(payments.say(PAYER, said))).isEqualTo("BATCH_ELSEWHERE");
  }

  private long rounds(PayBatch batch) {
    return jdbc.sql("select count(*) from fund.finding where item_id = ?")
        .param(only(batch).id())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("两个人同时放行、同时接着记：每一笔只付一次，批次走到头，没有一笔留在半路")
  void twoAtOnce() throws Exception {
    PayBatch batch =
        samples.batch(
            List.of(samples.bound(earmark, 629, 20_000_100), samples.bound(earmark, 630, 1)));
    payments.release(RELEASER, batch.id()).orThrow();
    var threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<Object>> racing =
          List.of(
              () -> code(payments.release(PaymentSamples.SECOND_RELEASER, batch.id())),
              () -> code(payments.goOn(PAYER, batch.id())),
              () -> code(payments.release(PaymentSamples.SECOND_RELEASER, batch.id())));
      for (Future<Object> one : threads.invokeAll(racing)) {
        assertThat(one.get()).isIn("DONE", "RUNNING", "BATCH_ELSEWHERE", "SAME_PERSON");
      }
    } finally {
      threads.shutdown();
    }
    if (found(batch).state() == State.RELEASED) {
      payments.goOn(PAYER, batch.id()).orThrow();
    }
    assertThat(found(batch).items())
        .extracting(PayBatch.Item::state)
        .containsExactly(ItemState.SENT, ItemState.SENT);
    assertThat(found(batch).state()).isEqualTo(State.SENT);
    even();
  }
}
