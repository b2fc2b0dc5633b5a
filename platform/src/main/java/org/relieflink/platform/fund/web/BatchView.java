package org.relieflink.platform.fund.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayBatch.Finding;
import org.relieflink.platform.fund.PayBatch.Found;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.fund.Payments.Payable;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.Statements;
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

  /** 专户的一行：pages show the last four digits. */
  record Account(String bank, String tail, String title) {}

  Account account(SpecialAccount one) {
    String number = one.number();
    String tail = texts.say("pay.accounts.tail", number.substring(number.length() - 4));
    return new Account(one.bank(), tail, one.title());
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
      boolean bank,
      String released,
      Taken taken,
      List<Item> items) {}

  /** 银行文件取走了没有：empty = not yet. */
  record Taken(String told, String form) {}

  /** 一笔。 */
  record Item(
      long id,
      String name,
      String account,
      String amount,
      String state,
      String tag,
      String why,
      boolean toHand,
      boolean signed,
      List<Check> checks) {}

  /** 核的一条。 */
  record Check(
      String code,
      String name,
      String found,
      String tag,
      String note,
      String said,
      boolean waits) {}

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
        one.way().isBank() ? texts.say("pay.tail", one.tail()) : texts.say("pay.way." + one.way()),
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
    return new Whole(
        line(one),
        next(one),
        one.state() == State.OPEN,
        one.state() == State.RELEASED,
        one.state() == State.SENT,
        one.way().isBank(),
        String.join("、", one.released()),
        taken(one.taken()),
        one.items().stream().map(item -> item(one, item)).toList());
  }

  private Taken taken(PayBatch.@Nullable Taken one) {
    return one == null
        ? new Taken("", "")
        : new Taken(
            texts.say("pay.file.taken", one.officer(), texts.minute(one.at()), one.form().name()),
            one.form().name());
  }

  private static String step(PayBatch one) {
    return one.state() == State.SENT && !one.way().isBank() ? "HAND" : one.state().name();
  }

  private String next(PayBatch one) {
    boolean waiting = one.items().stream().anyMatch(item -> item.state() == ItemState.WAITING);
    return one.state() == State.OPEN && waiting
        ? texts.say("pay.next.WAITING")
        : texts.say("pay.next." + step(one), one.needed() - one.released().size());
  }

  private String account(PayWay way, PayBatch.Item one) {
    return way.isBank()
        ? texts.say(one.guardian() ? "pay.tail.guardian" : "pay.tail", one.tail())
        : texts.say("pay.way." + way);
  }

  private Item item(PayBatch batch, PayBatch.Item one) {
    return new Item(
        one.id(),
        one.caseNo() + " " + one.orderNo(),
        account(batch.way(), one),
        yuan(one.fen()),
        texts.say("pay.item." + one.state()),
        tag(one.state()),
        one.code().isEmpty() ? "" : texts.note(one.code()),
        !batch.way().isBank() && batch.state() == State.SENT && one.state() == ItemState.SENT,
        !batch.way().isBank() && one.state() == ItemState.PAID,
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
    String tag = one.found() == Found.MET ? "good" : one.found() == Found.NOT_MET ? "bad" : "warn";
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
    String state = state(one);
    return new Match(
        texts.say("pay.match.told." + state, one.last(), one.open()),
        state.equals("EVEN") ? "good" : state.equals("ODD") ? "bad" : "warn",
        texts.say("pay.match." + state),
        yuan(one.bankFen()),
        yuan(one.booksFen()),
        yuan(one.namedFen()),
        yuan(one.unnamedFen()),
        one.differences().stream().map(this::off).toList(),
        one.late().stream().map(this::late).toList(),
        one.retries().stream().map(this::again).toList());
  }

  private static String state(Standing one) {
    if (one.statements() == 0) {
      return "NONE";
    }
    if (one.unnamedFen() != 0) {
      return "ODD";
    }
    return one.open() == 0 ? "EVEN" : "NAMED";
  }

  private Late late(Statements.Late one) {
    String told = texts.say("pay.late.told", one.sentOn().toString(), one.days());
    return new Late(one.orderNo(), one.batch(), yuan(one.fen()), told);
  }

  private Again again(Statements.Retry one) {
    String told =
        texts.say(
            "pay.again.told",
            Integer.toString(one.attempt()),
            Long.toString(one.entry()),
            one.from().toString());
    return new Again(one.commitment(), yuan(one.fen()), told);
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
