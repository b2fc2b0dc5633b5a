package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;
import static org.relieflink.platform.fund.PaymentSamples.SECOND_RELEASER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.fund.Handovers.Handed;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.Payments.Form;
import org.relieflink.platform.fund.Payments.Taking;
import org.relieflink.platform.fund.Statements.Outcomes;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("发卡、实物、现金：一样请人同意、一样核、一样放行，凭签收记付到；不算进银行那一边")
class HandedTest extends PaymentStory {
  @Autowired Handovers handovers;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private static PayeeDraft draft(int nth, PayWay way, String account, String why) {
    PayeeDraft own = PaymentSamples.draft(nth);
    return new PayeeDraft(own.person(), own.name(), account, own.name(), "", "", way, why);
  }

  private static PayeeDraft cash(int nth) {
    return draft(nth, PayWay.CASH, "", "卧床，没有银行卡");
  }

  private long reserved(int nth, long fen) {
    long payee = payees.register(HANDLER, cash(nth)).orThrow().id();
    return samples
        .fund()
        .agreed(HANDLER, PaymentSamples.commit(earmark, nth, fen, payee))
        .account();
  }

  private PayBatch ordered(int nth, long fen) {
    return samples.sent(List.of(reserved(nth, fen)));
  }

  private Handed handed(PayBatch batch, boolean taken, String proof, @Nullable LocalDate day) {
    return new Handed(only(found(batch)).id(), taken, proof, day, "本人签字，两人在场");
  }

  private String hand(PayBatch batch, String proof) {
    return code(handovers.hand(RELEASER, handed(batch, true, proof, today)));
  }

  @Test
  @DisplayName("现金走到底：同意的人看得到为什么；没有银行文件；做批次的人不登记；签收一次，账平，银行那边不多不少")
  void paidByReceipt() {
    long payee = payees.register(HANDLER, cash(610)).orThrow().id();
    FundOrder order = PaymentSamples.commit(earmark, 610, 500, payee);
    Approval asked = fund.ask(HANDLER, order, "某因").orThrow();
    assertThat(asked.label()).contains("现金，不走银行：卧床，没有银行卡");
    PayBatch batch = samples.sent(List.of(samples.fund().agreed(HANDLER, order).account()));
    assertThat(batch.way()).isEqualTo(PayWay.CASH);
    long booked = statements.standing(PAYER).booksFen();
    assertThat(code(payments.file(PAYER, batch.id(), new Taking(Form.CSV, ""))))
        .isEqualTo("NOT_BY_BANK");
    assertThat(code(handovers.hand(PAYER, handed(batch, true, "QS-610", today))))
        .isEqualTo("HANDED_BY_MAKER");
    assertThat(code(handovers.hand(HANDLER, handed(batch, true, "QS-610", today))))
        .isEqualTo("NOT_YOURS");
    assertThat(hand(batch, "QS-610")).isEqualTo("DONE");
    assertThat(only(found(batch)).state()).isEqualTo(ItemState.PAID);
    assertThat(statements.standing(PAYER).booksFen()).as("no bank paid it").isEqualTo(booked);
    long entries = entries();
    assertThat(hand(batch, "QS-610")).isEqualTo("NOT_TO_HAND");
    PayBatch next = ordered(611, 300);
    assertThat(hand(next, "QS-610")).as("one paper, one payment").isEqualTo("RECEIPT_USED");
    assertThat(state(only(next).id())).isEqualTo(ItemState.SENT);
    assertThat(entries()).isEqualTo(entries + 2);
    even();
  }

  @Test
  @DisplayName("没有交到：钱回到退回，有再付的计划；签收没写全、日子在以后或者在放行以前、编号不像或者是谁的号码、没有这一笔：说哪一样，什么也不记")
  void notHandedOver() {
    PayBatch batch = ordered(612, 700);
    for (Handed odd :
        List.of(
            handed(batch, true, "", today),
            handed(batch, true, "qs", today),
            handed(batch, false, "QS-1", today),
            handed(batch, true, HarmSamples.adult(1), today),
            handed(batch, true, "13900000001", today),
            handed(batch, true, "QS-1", today.minusDays(1)),
            handed(batch, true, "QS-1", null),
            handed(batch, true, "QS-1", today.plusDays(1)))) {
      assertThat(code(handovers.hand(RELEASER, odd))).isEqualTo("HANDED_UNUSABLE");
    }
    long item = only(found(batch)).id();
    assertThat(code(handovers.hand(RELEASER, new Handed(item, true, "QS-1", today, ""))))
        .isEqualTo("WORDS_MISSING");
    assertThat(code(handovers.hand(RELEASER, new Handed(-1, true, "QS-1", today, "某"))))
        .isEqualTo("UNKNOWN");
    assertThat(code(handovers.hand(RELEASER, handed(batch, false, "", today)))).isEqualTo("DONE");
    assertThat(state(item)).isEqualTo(ItemState.RETURNED);
    assertThat(statements.standing(PAYER).retries())
        .extracting(Statements.Retry::commitment)
        .contains(only(found(batch)).commitment());
    even();
  }

  @Test
  @DisplayName("付法在同意以前定：转账的不写原因，不走银行的不写卡号、要写原因；一批只有一种付法")
  void theWayIsBound() {
    String card = PaymentSamples.card(613);
    assertThat(code(payees.register(HANDLER, draft(613, PayWay.KIND, "", ""))))
        .isEqualTo("WORDS_MISSING");
    assertThat(code(payees.register(HANDLER, draft(613, PayWay.CARD, card, "某因"))))
        .isEqualTo("WAY_UNUSABLE");
    assertThat(code(payees.register(HANDLER, draft(613, PayWay.BANK, card, "某因"))))
        .isEqualTo("WAY_UNUSABLE");
    assertThat(code(payees.register(HANDLER, draft(613, PayWay.BANK, "", ""))))
        .isEqualTo("PAYEE_UNUSABLE");
    BoundPayee cash = payees.register(HANDLER, draft(613, PayWay.CASH, "", "某因")).orThrow();
    BoundPayee kind = payees.register(HANDLER, draft(613, PayWay.KIND, "", "某因")).orThrow();
    BoundPayee again = payees.register(HANDLER, draft(613, PayWay.KIND, "", "某因")).orThrow();
    assertThat(cash.seal()).isNotEqualTo(kind.seal());
    assertThat(again).isEqualTo(kind);
    assertThat(kind.tail()).isEmpty();
    long transfer = samples.bound(earmark, 614, 100);
    assertThat(code(payments.create(PAYER, "mixed", List.of(transfer, reserved(615, 100)))))
        .isEqualTo("BATCH_UNUSABLE");
  }

  @Test
  @DisplayName("银行的对账单说付了现金的那一笔：不认，是一处有名字的差额；单笔的确认也进不去")
  void noBankSpeaksOfIt() {
    PayBatch batch = ordered(616, 200);
    PayBatch.Item item = only(found(batch));
    statements.take(PAYER, statement(-200, line("HD-616", item, "PAID", 200))).orThrow();
    assertThat(statements.standing(PAYER).differences().get(0).outcome())
        .isEqualTo(Outcomes.UNKNOWN_ORDER);
    assertThat(state(item.id())).isEqualTo(ItemState.SENT);
    long transit =
        jdbc.sql("select transit from fund.item where id = ?")
            .param(item.id())
            .query(Long.class)
            .single();
    FundOrder confirm = FundOrder.of(FundAct.CONFIRM, transit).fen(200).receipt("HD-9");
    assertThat(code(samples.fund().once(PAYER, confirm))).isEqualTo("ONLY_IN_BATCH");
    assertThat(hand(batch, "QS-616")).isEqualTo("DONE");
    even();
  }

  private void told(String why, String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining(why);
  }

  private static String signed(long item, String day) {
    return "insert into fund.handed values (%d, '990123', true, 'QS-7', %s, '某', '%s', '某', now())"
        .formatted(item, day, RELEASER.staffNumber());
  }

  private long number(String query, long about) {
    return jdbc.sql(query).param(about).query(Long.class).single();
  }

  /** Entry that took the money of an item out of its way. */
  private long entry(long item, FundAct act) {
    String query =
        """
        select e.id from fund.entry e join fund.line l on l.entry_id = e.id and l.side = 'C'
        join fund.item i on i.transit = l.account_id where i.id = ? and e.act = '%s'
        """;
    return number(query.formatted(act), item);
  }

  private String reversed(long entry) {
    FundOrder order = FundOrder.of(FundAct.REVERSE, entry).because(FundSamples.because("记错了"));
    samples.fund().agree(PAYER, order);
    return code(samples.fund().once(PAYER, order));
  }

  private PayBatch again(long commitment) {
    jdbc.sql("alter table fund.retry disable trigger user").update();
    jdbc.sql("update fund.retry set not_before = ? where commitment = ?")
        .params(LocalDate.of(year, 1, 1), commitment)
        .update();
    jdbc.sql("alter table fund.retry enable trigger user").update();
    PayBatch again = samples.batch(List.of(commitment));
    samples.say(again);
    return again;
  }

  @Test
  @DisplayName("现金可能已经在人手里：记了付出就不能冲正；登记没有交到、冲正退回，才能冲正付出；登记的人不放行再付的一批；只付到一次")
  void neverTwice() {
    PayBatch batch = ordered(622, 500);
    PayBatch.Item item = only(found(batch));
    long order = number("select entry from fund.item where id = ?", item.id());
    assertThat(reversed(order)).isEqualTo("AT_BANK");
    assertThat(state(item.id())).isEqualTo(ItemState.SENT);
    assertThat(code(handovers.hand(RELEASER, handed(batch, false, "", today)))).isEqualTo("DONE");
    assertThat(reversed(entry(item.id(), FundAct.RETURN))).isEqualTo("DONE");
    assertThat(reversed(order)).isEqualTo("DONE");
    PayBatch again = again(item.commitment());
    assertThat(code(payments.release(RELEASER, again.id()))).isEqualTo("OWN_WORD");
    told(
        "spoke for batch",
        "insert into fund.release values (%d, '%s', '某', now())"
            .formatted(again.id(), RELEASER.staffNumber()));
    assertThat(code(payments.release(SECOND_RELEASER, again.id()))).isEqualTo("DONE");
    assertThat(hand(batch, "QS-622")).as("the first paper").isEqualTo("NOT_TO_HAND");
    assertThat(hand(again, "QS-622")).isEqualTo("DONE");
    assertThat(state(item.id())).isEqualTo(ItemState.RETURNED);
    assertThat(only(found(again)).state()).isEqualTo(ItemState.PAID);
    even();
  }

  @Test
  @DisplayName("一张签收单只认一笔，永远：认了的不冲正；再用留痕；银行同号的回单照样认")
  void onePaperOnePayment() {
    PayBatch batch = ordered(623, 100);
    PayBatch next = ordered(624, 100);
    assertThat(hand(batch, "QS-623")).isEqualTo("DONE");
    assertThat(reversed(entry(only(found(batch)).id(), FundAct.CONFIRM))).isEqualTo("AT_BANK");
    assertThat(hand(next, "QS-623")).isEqualTo("RECEIPT_USED");
    String refused =
        "select count(*) from trail.entry where action = 'FUND_REFUSED' and object_id = 'item-' || ?";
    assertThat(number(refused, only(next).id())).isOne();
    assertThat(hand(next, "624")).isEqualTo("DONE");
    PayBatch.Item bank = sent(625, 100);
    assertThat(
            statements
                .take(PAYER, statement(-100, line("624", bank, "PAID", 100)))
                .orThrow()
                .differences())
        .isZero();
    even();
  }

  @Test
  @DisplayName("现金由一个监护人签，替的人不多于一个账户最多的人数")
  void oneSignerForSoMany() {
    String guardian = HarmSamples.adult(991);
    List<String> codes = new ArrayList<>();
    for (int nth = 626; nth < 636; nth++) {
      PayeeDraft own = PaymentSamples.draft(nth);
      codes.add(
          code(
              payees.register(
                  HANDLER,
                  new PayeeDraft(
                      own.person(), own.name(), "", "李四", guardian, "母亲", PayWay.CASH, "某因"))));
    }
    assertThat(codes).startsWith("DONE").endsWith("ACCOUNT_SHARED");
    assertThat(code(payees.register(HANDLER, cash(636)))).as("who signs alone").isEqualTo("DONE");
  }

  @Test
  @DisplayName("绕过程序直接写库：没有签收不算付到，做批次的人登记不了，取不出银行文件，签收改不了")
  void theDatabaseHoldsIt() {
    PayBatch batch = ordered(617, 200);
    long item = only(found(batch)).id();
    long other = samples.batch(List.of(reserved(618, 100))).id();
    told("does not say", "update fund.item set state = 'PAID' where id = " + item);
    told("does not say", "update fund.item set state = 'RETURNED' where id = " + item);
    told("does not say", "update fund.item set state = 'PART_RETURNED' where id = " + item);
    String row =
        "insert into fund.handed values (%d, '990123', true, 'QS-7', current_date, '某', '%s', '某', now())";
    told("is not to be handed over", row.formatted(item, PAYER.staffNumber()));
    told("is not to be handed over", signed(item, "current_date - 2"));
    told("is not to be handed over", signed(item, "current_date + 2"));
    long bank = sent(619, 100).id();
    told("is not to be handed over", row.formatted(bank, RELEASER.staffNumber()));
    told(
        "is not paid by the bank",
        "insert into fund.bank_file (batch_id, form, digest, words, officer, officer_name, at)"
            + " values (%d, 'CSV', repeat('0', 64), '', 'x', 'x', now())".formatted(batch.id()));
    told(
        "pays another way",
        """
        insert into fund.item (place, batch_id, commitment, payee_id, seal, fen, state)
        select b.place, %d, b.commitment, p.id, p.seal, 100, 'WAITING'
        from fund.binding b join fund.payee p on p.id = b.payee_id where b.commitment = %d"""
            .formatted(other, samples.bound(earmark, 621, 100)));
    assertThat(hand(batch, "QS-617")).isEqualTo("DONE");
    told("append-only", "update fund.handed set words = 'x'");
    told("append-only", "delete from fund.handed");
    told("fund.handed is append-only", "truncate fund.handed cascade");
    even();
  }

  @Test
  @DisplayName("网页：财政的人看到签收的表格，填了就记；做批次的人看到请同事登记")
  void thePage() throws Exception {
    PayBatch batch = ordered(620, 400);
    String address = "/fund/batch?id=" + batch.id();
    mvc.perform(get(address).with(as(PAYER)))
        .andExpect(content().string(Matchers.containsString("请同事登记")));
    mvc.perform(get(address).with(as(RELEASER)))
        .andExpect(content().string(Matchers.containsString("签收单的编号")));
    mvc.perform(
            post("/api/v1/fund/batches/handed")
                .contentType("application/json")
                .content(
                    "{\"item\":%d,\"day\":\"%s\",\"words\":\"签收了\"}"
                        .formatted(only(found(batch)).id(), today))
                .with(as(RELEASER))
                .with(csrf()))
        .andExpect(status().is(422))
        .andExpect(content().string(Matchers.containsString("HANDED_UNUSABLE")));
    mvc.perform(
            post("/fund/batch/handed")
                .param("batch", Long.toString(batch.id()))
                .param("item", Long.toString(only(found(batch)).id()))
                .param("taken", "true")
                .param("proof", "qs-620")
                .param("day", today.toString())
                .param("words", "本人签字")
                .with(as(RELEASER))
                .with(csrf()))
        .andExpect(content().string(Matchers.containsString("value=\"qs-620\"")));
    assertThat(only(found(batch)).state()).isEqualTo(ItemState.SENT);
    mvc.perform(
            post("/fund/batch/handed")
                .param("batch", Long.toString(batch.id()))
                .param("item", Long.toString(only(found(batch)).id()))
                .param("taken", "true")
                .param("proof", "QS-620")
                .param("day", today.toString())
                .param("words", "本人签字")
                .with(as(RELEASER))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(only(found(batch)).state()).isEqualTo(ItemState.PAID);
    mvc.perform(get("/fund/payees").with(as(HANDLER)))
        .andExpect(content().string(Matchers.containsString("为什么不走银行")));
  }
}
