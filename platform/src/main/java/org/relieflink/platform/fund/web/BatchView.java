package org.relieflink.platform.fund.web;

import java.util.List;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayBatch.Finding;
import org.relieflink.platform.fund.PayBatch.Found;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.Payments.Payable;
import org.relieflink.platform.fund.Statements.Difference;
import org.relieflink.platform.fund.Statements.Standing;
import org.springframework.stereotype.Component;

/** 付款的页面用话：figures in yuan, states and findings in words. */
@Component
class BatchView {
  private final FundTexts texts;

  BatchView(FundTexts texts) {
    this.texts = texts;
  }

  /** 可以付的一行。 */
  record Ready(long commitment, String caseNo, String account, String amount, String until) {}

  /** 批次的一行。 */
  record Line(
      long id, String bank, String state, String tag, int count, String amount, String maker) {}

  /** 一批。 */
  record Whole(
      Line line,
      String next,
      boolean open,
      boolean going,
      boolean sent,
      String released,
      List<Item> items) {}

  /** 一笔。 */
  record Item(
      long id,
      String name,
      String account,
      String amount,
      String state,
      String tag,
      String why,
      List<Check> checks) {}

  /** 核的一条。 */
  record Check(
      String code, String name, String found, String tag, String note, String said, boolean waits) {
  }

  /** 对账。 */
  record Match(
      String told,
      String tag,
      String state,
      String bank,
      String books,
      String named,
      String unnamed,
      List<Off> offs,
      List<Late> late,
      List<Again> again) {}

  /** 一处差额。 */
  record Off(
      long statement,
      int line,
      String where,
      String what,
      String receipt,
      String ordered,
      String bank,
      String settled) {}

  /** 没有回单的一笔。 */
  record Late(String orderNo, long batch, String amount, String told) {}

  /** 再付的一笔。 */
  record Again(long commitment, String amount, String told) {}

  Ready ready(Payable one) {
    return new Ready(
        one.commitment(),
        one.caseNo(),
        texts.say("pay.tail", one.tail()),
        yuan(one.fen()),
        one.lapsesOn().toString());
  }

  Line line(PayBatch one) {
    int count = (int) one.items().stream().filter(item -> item.state().isLiving()).count();
    return new Line(
        one.id(),
        one.bank(),
        texts.say("pay.batch." + one.state()),
        one.state() == State.SENT ? "good" : one.state() == State.DROPPED ? "plain" : "warn",
        count,
        yuan(one.fen()),
        one.makerName());
  }

  Whole whole(PayBatch one) {
    boolean waiting = one.items().stream().anyMatch(item -> item.state() == ItemState.WAITING);
    boolean open = one.state() == State.OPEN;
    return new Whole(
        line(one),
        open && waiting
            ? texts.say("pay.next.WAITING")
            : texts.say("pay.next." + one.state(), one.needed() - one.released().size()),
        open,
        one.state() == State.RELEASED,
        one.state() == State.SENT,
        String.join("、", one.released()),
        one.items().stream().map(this::item).toList());
  }

  private Item item(PayBatch.Item one) {
    String account =
        texts.say(one.guardian() ? "pay.tail.guardian" : "pay.tail", one.tail());
    return new Item(
        one.id(),
        one.caseNo() + " " + one.orderNo(),
        account,
        yuan(one.fen()),
        texts.say("pay.item." + one.state()),
        tag(one.state()),
        one.code().isEmpty() ? "" : texts.note(one.code()),
        one.findings().stream().map(this::check).toList());
  }

  private static String tag(ItemState state) {
    return switch (state) {
      case READY, SENT, PAID -> "good";
      case WAITING, PART_RETURNED -> "warn";
      case LEFT_OUT, RETURNED, FAILED -> "bad";
      case DROPPED -> "plain";
    };
  }

  private Check check(Finding one) {
    String tag =
        one.found() == Found.MET ? "good" : one.found() == Found.NOT_MET ? "bad" : "warn";
    return new Check(
        one.check().name(),
        texts.say("pay.check." + one.check()),
        texts.say("pay.found." + one.found()),
        tag,
        one.note().isEmpty() ? "" : texts.note(one.note()),
        one.said().isEmpty() ? "" : texts.say("pay.said", one.sayer(), one.said()),
        one.waits());
  }

  Match match(Standing one) {
    boolean none = one.statements() == 0;
    boolean even = one.unnamedFen() == 0;
    String state = none ? "NONE" : even && one.open() == 0 ? "EVEN" : even ? "NAMED" : "ODD";
    String tag = state.equals("EVEN") ? "good" : state.equals("ODD") ? "bad" : "warn";
    return new Match(
        texts.say("pay.match.told." + state, one.last(), one.open()),
        tag,
        texts.say("pay.match." + state),
        yuan(one.bankFen()),
        yuan(one.booksFen()),
        yuan(one.namedFen()),
        yuan(one.unnamedFen()),
        one.differences().stream().map(this::off).toList(),
        one.late().stream()
            .map(
                late ->
                    new Late(
                        late.orderNo(),
                        late.batch(),
                        yuan(late.fen()),
                        texts.say("pay.late.told", late.sentOn().toString(), late.days())))
            .toList(),
        one.retries().stream()
            .map(
                again ->
                    new Again(
                        again.commitment(),
                        yuan(again.fen()),
                        texts.say(
                            "pay.again.told",
                            Integer.toString(again.attempt()),
                            Long.toString(again.entry()),
                            again.from().toString())))
            .toList());
  }

  private Off off(Difference one) {
    return new Off(
        one.statement(),
        one.line(),
        texts.say("pay.off.where", one.number(), Integer.toString(one.line())),
        texts.say("pay.outcome." + one.outcome()),
        one.receipt() + " " + one.orderNo(),
        one.orderFen() == 0 ? "—" : yuan(one.orderFen()),
        yuan(one.bankFen()),
        one.settled());
  }

  /** Below zero with its sign. */
  private static String yuan(long fen) {
    return (fen < 0 ? "-" : "") + new Fen(Math.abs(fen)).yuanText();
  }
}
