package org.relieflink.platform.fund;

import java.util.List;
import java.util.UUID;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;

/** 资金池的样本：officers of finance who do not exist, a pool with money, orders that others agreed to. */
public final class FundSamples {
  public static final Unit OFFICE = Unit.of(DemoAccounts.PLACE, "finance");
  public static final Officer PAYER = new Officer("CZ0101", "某会计", Role.DEPARTMENT_OFFICER, OFFICE);
  public static final Officer NEXT_PAYER =
      new Officer("CZ0201", "某会计", Role.DEPARTMENT_OFFICER, Unit.of("990125", "finance"));
  public static final Officer HANDLER = DemoAccounts.PROSECUTOR;
  public static final Officer CHIEF = DemoAccounts.CHIEF;
  public static final Officer SECOND_CHIEF =
      new Officer("YX0202", "钱副检察长", Role.CHIEF, DemoAccounts.CHIEF.unit());

  private final ReliefFund fund;
  private final Approvals approvals;
  private final Desk desk;

  public FundSamples(ReliefFund fund, Approvals approvals) {
    this(fund, approvals, new Desk(PAYER, HANDLER, CHIEF, SECOND_CHIEF));
  }

  /** At another place. */
  public FundSamples(ReliefFund fund, Approvals approvals, Desk desk) {
    this.fund = fund;
    this.approvals = approvals;
    this.desk = desk;
  }

  /** 一个地方的人：who pays, who decides, who agrees. */
  public record Desk(Officer payer, Officer handler, Officer chief, Officer second) {
    public static Desk at(String place) {
      return new Desk(
          moved(PAYER, place),
          moved(HANDLER, place),
          moved(CHIEF, place),
          moved(SECOND_CHIEF, place));
    }

    private static Officer moved(Officer one, String place) {
      return new Officer(
          one.staffNumber() + place,
          one.displayName(),
          one.role(),
          new Unit(place, one.unit().line()));
    }
  }

  public static Ground because(String words) {
    return new Ground("", "", "", "", words);
  }

  public static FundOrder pool(int year) {
    return FundOrder.of(FundAct.OPEN_POOL, 0)
        .opening(new Opening("某年中央资金", "CENTRAL", year, "ZH" + year, ""));
  }

  public static FundOrder earmark(long pool, String purpose) {
    return FundOrder.of(FundAct.OPEN_EARMARK, pool).opening(new Opening("某用途", "", 0, "", purpose));
  }

  /** A reservation for the nth person, of the case of that number. */
  public static FundOrder commit(long earmark, int nth, long fen) {
    return FundOrder.of(FundAct.COMMIT, earmark)
        .fen(fen)
        .because(new Ground("某救助〔2026〕" + nth + "号", "某救决〔2026〕" + nth + "号", "", "", ""))
        .to(new Payee(HarmSamples.adult(nth), 1, 0, 0))
        .opening(new Opening("", "", 0, "", "GENERAL"));
  }

  public Outcome<FundAnswer> once(Officer officer, FundOrder order) {
    return fund.order(officer, UUID.randomUUID().toString(), List.of(order));
  }

  public FundAnswer done(Officer officer, FundOrder order) {
    return once(officer, order).orThrow();
  }

  /** Asked for and agreed to, not done yet; an agreement that was not used up still stands. */
  public void agree(Officer officer, FundOrder order) {
    Approval asked = fund.ask(officer, order, "某因").orThrow();
    if (asked.state() == ApprovalState.GRANTED) {
      return;
    }
    long id = asked.id();
    approvals.approve(desk.chief, id, Saying.of("")).orThrow();
    if (order.act() == FundAct.COMMIT) {
      approvals.approve(desk.second, id, Saying.of("")).orThrow();
    }
  }

  public FundAnswer agreed(Officer officer, FundOrder order) {
    agree(officer, order);
    return done(officer, order);
  }

  /** An earmark of a new pool of this year with so much money free in it. */
  public long money(int year, long fen) {
    long pool = done(desk.payer, pool(year)).account();
    done(desk.payer, FundOrder.of(FundAct.RECEIVE, pool).fen(fen));
    long earmark = done(desk.payer, earmark(pool, "GENERAL")).account();
    agreed(desk.payer, FundOrder.of(FundAct.EARMARK, earmark).fen(fen));
    return earmark;
  }

  public long commitment(long earmark, int nth, long fen) {
    return agreed(desk.handler, commit(earmark, nth, fen)).account();
  }

  /** Sent: the account in transit. */
  public long sent(long commitment, long fen) {
    return done(desk.payer, FundOrder.of(FundAct.SEND, commitment).fen(fen)).account();
  }

  public long confirmed(long order, long fen, String receipt) {
    return done(desk.payer, FundOrder.of(FundAct.CONFIRM, order).fen(fen).receipt(receipt)).entry();
  }
}
