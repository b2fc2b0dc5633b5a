package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.fund.PayBatch.Found;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.Payees.Change;
import org.relieflink.platform.fund.Statements.Outcomes;
import org.relieflink.platform.harm.HarmSamples;

@DisplayName("付款：账户在批准时定下，付前再核，两人放行，银行说的逐笔对，一分不多付")
class PaymentsTest extends PaymentStory {
  @Test
  @DisplayName("收款人：别人的账户不收，监护人要写关系，校验位不对只提醒，一个账户最多两个人，同样的再报还是那一个")
  void whoIsPaid() {
    PayeeDraft good = PaymentSamples.draft(600);
    BoundPayee first = payees.register(HANDLER, good).orThrow();
    assertThat(payees.register(HANDLER, good).orThrow()).isEqualTo(first);
    assertThat(first.luhn()).isTrue();
    String card = PaymentSamples.card(600);
    String person = HarmSamples.adult(600);
    var other = new PayeeDraft(person, "张一", card, "李四", "", "");
    assertThat(code(payees.register(HANDLER, other))).isEqualTo("ACCOUNT_OF_ANOTHER");
    var nameless = new PayeeDraft(person, "张一", card, "李四", HarmSamples.adult(1), "");
    assertThat(code(payees.register(HANDLER, nameless))).isEqualTo("PAYEE_UNUSABLE");
    var slip = new PayeeDraft(person, "张一", card.substring(0, 15) + "0", "张一", "", "");
    boolean fits = slip.account().equals(card);
    assertThat(payees.register(HANDLER, slip).orThrow().luhn()).isEqualTo(fits);
    var minded =
        new PayeeDraft(HarmSamples.adult(601), "张二", card, "李四", HarmSamples.adult(1), "母亲");
    assertThat(payees.register(HANDLER, minded).orThrow().shared()).isEqualTo(1);
    var third =
        new PayeeDraft(HarmSamples.adult(602), "张三", card, "李四", HarmSamples.adult(1), "母亲");
    assertThat(code(payees.register(HANDLER, third))).isEqualTo("ACCOUNT_SHARED");
    for (Officer no : List.of(PAYER, DemoAccounts.CHIEF, DemoAccounts.CLERK)) {
      assertThat(code(payees.register(no, good))).isEqualTo("NOT_YOURS");
    }
    assertThat(
            jdbc.sql("select count(*) from fund.payee where position(? in sealed::text) > 0")
                .param(card)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("一路到底：做批次、核六条、另一人放行、银行文件、对账单进来，账上付到，一分不差")
  void theWholeWay() {
    long commitment = samples.bound(earmark, 603, 4_000_000);
    PayBatch batch = samples.batch(List.of(commitment));
    assertThat(only(batch).findings())
        .hasSize(PayCheck.values().length)
        .allSatisfy(one -> assertThat(one.found()).as(one.toString()).isEqualTo(Found.MET));
    assertThat(code(payments.release(PAYER, batch.id()))).isEqualTo("SAME_PERSON");
    assertThat(code(payments.release(HANDLER, batch.id()))).isEqualTo("NOT_YOURS");
    PayBatch sent = payments.release(RELEASER, batch.id()).orThrow();
    assertThat(sent.state()).isEqualTo(State.SENT);
    String file = samples.file(sent);
    assertThat(file)
        .contains(PaymentSamples.card(603), PaymentSamples.name(603), ",4000000,")
        .isEqualTo(samples.file(sent));
    PayBatch.Item item = only(sent);
    byte[] bytes = statement(-4_000_000, line("HD-603", item, "PAID", 4_000_000));
    assertThat(statements.take(PAYER, bytes).orThrow().differences()).isZero();
    assertThat(state(item.id())).isEqualTo(ItemState.PAID);
    long before = entries();
    assertThat(code(statements.take(PAYER, bytes))).isEqualTo("STATEMENT_KNOWN");
    assertThat(entries()).isEqualTo(before);
    even();
  }

  @Test
  @DisplayName("死亡登记里有的、别的机关给过的：这一批不付；查不到的要人说一句才放行")
  void checks() {
    PayBatch batch =
        samples.batch(
            List.of(
                samples.bound(earmark, DEAD, 100),
                samples.bound(earmark, TWICE, 100),
                samples.bound(earmark, 700, 100)));
    assertThat(batch.items().get(0).state()).isEqualTo(ItemState.LEFT_OUT);
    assertThat(batch.items().get(0).code()).isEqualTo("DEAD");
    assertThat(batch.items().get(1).state()).isEqualTo(ItemState.WAITING);
    assertThat(batch.items().get(1).findings())
        .filteredOn(PayBatch.Finding::waits)
        .extracting(PayBatch.Finding::note)
        .containsExactly("OTHER_HARM");
    assertThat(batch.items().get(2).findings())
        .filteredOn(PayBatch.Finding::waits)
        .extracting(PayBatch.Finding::note)
        .containsExactly("NOT_IN_POOL", "NOT_IN_LEDGER");
    assertThat(code(payments.release(RELEASER, batch.id()))).isEqualTo("WORD_MISSING");
    long dead = batch.items().get(0).id();
    assertThat(code(payments.say(PAYER, new Payments.Said(dead, PayCheck.ALIVE, "看过"))))
        .isEqualTo("NO_WORD_WANTED");
    samples.say(batch);
    PayBatch sent = payments.release(RELEASER, batch.id()).orThrow();
    assertThat(sent.items())
        .extracting(PayBatch.Item::state)
        .containsExactly(ItemState.LEFT_OUT, ItemState.SENT, ItemState.SENT);
  }

  @Test
  @DisplayName("换账户：付款的人换不了，要检察官另报、别人同意；换了以后旧批次不付")
  void changed() {
    long commitment = samples.bound(earmark, 604, 100);
    PayeeDraft old = PaymentSamples.draft(604);
    var draft =
        new PayeeDraft(old.person(), old.name(), PaymentSamples.card(9604), old.name(), "", "");
    long other = payees.register(HANDLER, draft).orThrow().id();
    var change = new Change(commitment, other);
    assertThat(code(payees.bind(PAYER, change))).isEqualTo("NOT_YOURS");
    assertThat(code(payees.bind(HANDLER, change))).isEqualTo("NOT_ASKED");
    long asked = payees.ask(HANDLER, change, "原卡挂失").orThrow().id();
    assertThat(code(payees.bind(HANDLER, change))).isEqualTo("NOT_GRANTED");
    approvals.approve(DemoAccounts.CHIEF, asked, Saying.of("")).orThrow();
    assertThat(code(payees.bind(HANDLER, change))).as("一名负责人不够").isEqualTo("NOT_GRANTED");
    assertThat(approvals.approve(FundSamples.SECOND_CHIEF, asked, Saying.of("")).orThrow().label())
        .contains("原付本人尾号", "，改付本人尾号 " + PaymentSamples.card(9604).substring(12));
    assertThat(payees.bind(HANDLER, change).orThrow().id()).isEqualTo(other);
    var foreign = new Change(commitment, samples.payee(605).id());
    assertThat(code(payees.ask(HANDLER, foreign, "某因"))).isEqualTo("PAYEE_UNKNOWN");
    PayBatch batch = samples.sent(List.of(commitment));
    assertThat(samples.file(batch)).contains(PaymentSamples.card(9604));
    assertThat(code(payees.ask(HANDLER, change, "某因"))).isEqualTo("PAYEE_FIXED");
  }

  @Test
  @DisplayName("预留写的收款人不是这个人、没有收款人：预留不成，或者成批付不了")
  void bindingAtApproval() {
    long other = samples.payee(606).id();
    FundOrder wrong = PaymentSamples.commit(earmark, 607, 100, other);
    samples.fund().agree(HANDLER, wrong);
    assertThat(code(samples.fund().once(HANDLER, wrong))).isEqualTo("PAYEE_UNKNOWN");
    long unbound = samples.fund().commitment(earmark, 608, 100);
    assertThat(code(payments.create(PAYER, "unbound", List.of(unbound))))
        .isEqualTo("PAYEE_MISSING");
    assertThat(code(payments.create(PAYER, "nothing", List.of()))).isEqualTo("BATCH_UNUSABLE");
    assertThat(code(payments.create(PAYER, "unknown", List.of(1L)))).isEqualTo("UNKNOWN");
    long bound = samples.bound(earmark, 609, 100);
    PayBatch batch = payments.create(PAYER, "same", List.of(bound)).orThrow();
    assertThat(payments.create(PAYER, "same", List.of(bound)).orThrow().id()).isEqualTo(batch.id());
    assertThat(code(payments.create(PAYER, "same", List.of(bound, unbound))))
        .isEqualTo("KEY_REUSED");
    assertThat(code(payments.create(PAYER, "again", List.of(bound)))).isEqualTo("IN_BATCH");
    payments.drop(PAYER, batch.id()).orThrow();
    assertThat(payments.create(PAYER, "again", List.of(bound)).orThrow().items()).hasSize(1);
  }

  @Test
  @DisplayName("大额的一批：一个人放行不够，两个不同的人才付；记到一半停了，接着记不记两次")
  void bands() {
    long commitment = samples.bound(earmark, 610, 20_000_100);
    PayBatch batch = samples.batch(List.of(commitment));
    assertThat(batch.needed()).isEqualTo(2);
    PayBatch once = payments.release(RELEASER, batch.id()).orThrow();
    assertThat(once.state()).isEqualTo(State.OPEN);
    assertThat(code(payments.release(RELEASER, batch.id()))).isEqualTo("SAME_PERSON");
    PayBatch sent = payments.release(PaymentSamples.SECOND_RELEASER, batch.id()).orThrow();
    assertThat(sent.state()).isEqualTo(State.SENT);
    long before = entries();
    String stopped = "update fund.batch set state = 'RELEASED', sent_at = null where id = ";
    assertThatThrownBy(() -> jdbc.sql(stopped + batch.id()).update())
        .hasMessageContaining("goes forward only");
    jdbc.sql(
            "do $$ begin set local session_replication_role = replica; %s%d; end $$"
                .formatted(stopped, batch.id()))
        .update();
    assertThat(payments.goOn(PAYER, batch.id()).orThrow().state()).isEqualTo(State.SENT);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  @DisplayName("退回一部分、退回全部、没有付成：账上跟着银行走，写出第几次、哪天起再付")
  void comeBack() {
    PayBatch.Item part = sent(611, 1_000);
    PayBatch.Item whole = sent(612, 2_000);
    PayBatch.Item failed = sent(613, 3_000);
    byte[] file =
        statement(
            -800,
            line("B-1", part, "RETURNED", 200),
            line("B-2", part, "PAID", 1_000),
            line("B-3", whole, "PAID", 2_000),
            line("B-4", whole, "RETURNED", 2_000),
            line("B-5", failed, "FAILED", 3_000));
    assertThat(statements.take(PAYER, file).orThrow().differences()).isZero();
    assertThat(state(part.id())).isEqualTo(ItemState.PART_RETURNED);
    assertThat(state(whole.id())).isEqualTo(ItemState.RETURNED);
    assertThat(state(failed.id())).isEqualTo(ItemState.FAILED);
    even();
    assertThat(statements.standing(PAYER).retries())
        .extracting(Statements.Retry::item)
        .contains(whole.id(), failed.id());
    long entry =
        jdbc.sql("select entry from fund.item where id = ?")
            .param(failed.id())
            .query(Long.class)
            .single();
    samples
        .fund()
        .agreed(PAYER, FundOrder.of(FundAct.REVERSE, entry).because(FundSamples.because("银行没有付成")));
    assertThat(code(payments.create(PAYER, "early", List.of(failed.commitment()))))
        .isEqualTo("TOO_EARLY");
  }

  @Test
  @DisplayName("金额不同、付给别的账户、没有这条指令、同一张回单、付两次：每一处说得出，什么也不多记，有人写下原因才了结")
  void differences() {
    PayBatch.Item one = sent(614, 500);
    PayBatch.Item other = sent(615, 600);
    String elsewhere = "X-3,%s,PAID,600,9901239999999999,2026-11-28".formatted(other.orderNo());
    byte[] file =
        statement(
            -500 - 500 - 501 - 600 - 700 - 50 + 60,
            line("X-1", one, "PAID", 501),
            line("X-2", one, "PAID", 500),
            line("X-2", one, "PAID", 500),
            elsewhere,
            "X-4,RL999999999999,PAID,700,,2026-11-28",
            "X-5,,OUT,50,,2026-11-28",
            "X-6,,IN,60,,2026-11-28");
    Statements.Taken taken = statements.take(PAYER, file).orThrow();
    Statements.Standing standing = statements.standing(PAYER);
    assertThat(standing.differences())
        .filteredOn(each -> each.statement() == taken.id())
        .extracting(Statements.Difference::outcome)
        .containsExactly(
            Outcomes.AMOUNT_DIFFERS,
            Outcomes.REPEATED,
            Outcomes.ACCOUNT_DIFFERS,
            Outcomes.UNKNOWN_ORDER,
            Outcomes.OTHER_OUT,
            Outcomes.OTHER_IN);
    assertThat(state(one.id())).isEqualTo(ItemState.PAID);
    assertThat(state(other.id())).isEqualTo(ItemState.SENT);
    even();
    var settling = new Statements.Settling(taken.id(), 1, "银行更正，见回单 X-2");
    assertThat(code(statements.settle(PAYER, settling))).isEqualTo("DONE");
    assertThat(code(statements.settle(PAYER, settling))).isEqualTo("DIFFERENCE_UNKNOWN");
  }

  @Test
  @DisplayName("改过的、别人的、缺一份的、不是对账单的：说得明白，什么也不记")
  void badStatements() {
    long before = entries();
    byte[] good = statement(-70, "Z-1,,OUT,70,,2026-11-28");
    String text = new String(good, StandardCharsets.UTF_8);
    assertThat(take(text.replace("OUT,70", "OUT,71").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("STATEMENT_EDITED");
    String above = text.substring(0, text.indexOf("END,"));
    assertThat(take(closed(above.replace("OUT,70", "OUT,71")))).isEqualTo("STATEMENT_EDITED");
    assertThat(take(closed(above.replace(PaymentSamples.ACCOUNT, "990123000000000002"))))
        .isEqualTo("STATEMENT_OTHERS");
    assertThat(take(closed(above.replace("OUT,70", "OUT,-70")))).isEqualTo("STATEMENT_UNREADABLE");
    assertThat(take(closed(above.replace("OUT,70", "OUT,7.5")))).isEqualTo("STATEMENT_UNREADABLE");
    assertThat(take("姓名,金额\n张三,1\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("NO_STATEMENT");
    assertThat(take(new byte[0])).isEqualTo("NO_STATEMENT");
    assertThat(take(new byte[] {(byte) 0xff, 0x41})).isEqualTo("NO_STATEMENT");
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    assertThat(take(bomb.getBytes(StandardCharsets.UTF_8))).isEqualTo("NO_STATEMENT");
    assertThat(code(statements.take(PAYER, good))).isEqualTo("DONE");
    byte[] next = statement(-10, "Z-2,,OUT,10,,2026-11-28");
    byte[] over = statement(-10, "Z-3,,OUT,10,,2026-11-28");
    assertThat(take(over)).isEqualTo("STATEMENT_GAP");
    assertThat(take(next)).isEqualTo("DONE");
    assertThat(take(over)).isEqualTo("DONE");
    assertThat(code(statements.take(HANDLER, good))).isEqualTo("NOT_YOURS");
    assertThat(entries()).isEqualTo(before);
  }

  private String take(byte[] file) {
    return code(statements.take(PAYER, file));
  }

  @Test
  @DisplayName("同一个专户登记一次；换了账号不收")
  void specialAccount() {
    assertThat(samples.special(year).number()).isEqualTo(PaymentSamples.ACCOUNT);
    var other = new Payments.SpecialAccount("ZH" + year, "990123000000000009", "某专户");
    assertThat(code(payments.openAccount(PAYER, other))).isEqualTo("SPECIAL_ACCOUNT_KNOWN");
    assertThat(code(payments.openAccount(HANDLER, other))).isEqualTo("NOT_YOURS");
    assertThat(code(payments.create(PAYER, UUID.randomUUID().toString(), List.of(1L, 2L))))
        .isEqualTo("UNKNOWN");
    assertThat(found(samples.batch(List.of(samples.bound(earmark, 616, 5)))).bank())
        .isEqualTo("ZH" + year);
  }
}
