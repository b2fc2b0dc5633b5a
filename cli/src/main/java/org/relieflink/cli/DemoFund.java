package org.relieflink.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.PayeeDraft;
import org.relieflink.platform.fund.Payees;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.ReliefFund;

/**
 * 演示的资金：a pool with money, two reservations for people who do not exist, and a batch that waits for its
 * release; done through the same doors as officers use.
 */
final class DemoFund {
  private static final long RECEIVED = 80_000_000; // fen
  private static final long EARMARKED = 50_000_000;
  private static final long[] GRANTED = {4_000_000, 3_000_000};
  private static final String[] NAMES = {"余某甲", "余某乙"};

  private final ReliefFund fund;
  private final Approvals approvals;
  private final Payees payees;
  private final Payments payments;
  private final LocalDate today;

  DemoFund(RunningServer server, LocalDate today) {
    this.fund = server.facade(ReliefFund.class);
    this.approvals = server.facade(Approvals.class);
    this.payees = server.facade(Payees.class);
    this.payments = server.facade(Payments.class);
    this.today = today;
  }

  void run() {
    Officer accountant = DemoAccounts.ACCOUNTANT;
    int year = today.getYear();
    String bank = "ZH" + year;
    payments
        .openAccount(
            accountant, new SpecialAccount(bank, "990123000000000001", "云溪县财政局国家司法救助金专户"))
        .orThrow();
    var opening = new Opening(year + " 年中央转移支付（演示）", "CENTRAL", year, bank, "");
    long pool = done(accountant, FundOrder.of(FundAct.OPEN_POOL, 0).opening(opening)).account();
    done(accountant, FundOrder.of(FundAct.RECEIVE, pool).fen(RECEIVED));
    var general = new Opening("一般救助", "", 0, "", "GENERAL");
    long earmark =
        done(accountant, FundOrder.of(FundAct.OPEN_EARMARK, pool).opening(general)).account();
    agreed(accountant, FundOrder.of(FundAct.EARMARK, earmark).fen(EARMARKED));
    List<Long> commitments = new ArrayList<>();
    for (int i = 0; i < GRANTED.length; i++) {
      commitments.add(agreed(DemoAccounts.PROSECUTOR, reservation(earmark, i)).account());
    }
    payments.create(accountant, "demo", commitments).orThrow();
  }

  private FundOrder reservation(long earmark, int i) {
    String body = "99012319800101" + "%03d".formatted(900 + i);
    String person = body + CitizenId.checkDigit(body);
    String card = "990123000000" + "%04d".formatted(11 + 7 * i);
    var draft = new PayeeDraft(person, NAMES[i], card, NAMES[i], "", "");
    long payee = payees.register(DemoAccounts.PROSECUTOR, draft).orThrow().id();
    String number = today.getYear() + "〕演示" + (i + 1) + "号";
    return FundOrder.of(FundAct.COMMIT, earmark)
        .fen(GRANTED[i])
        .because(new Ground("云检救助〔" + number, "云检救决〔" + number, "", "", ""))
        .to(new Payee(person, 1, 0, 0, payee))
        .opening(new Opening("", "", 0, "", "GENERAL"));
  }

  private FundAnswer done(Officer officer, FundOrder order) {
    return fund.order(officer, UUID.randomUUID().toString(), List.of(order)).orThrow();
  }

  private FundAnswer agreed(Officer officer, FundOrder order) {
    Approval asked = fund.ask(officer, order, "演示").orThrow();
    approvals.approve(DemoAccounts.CHIEF, asked.id(), Saying.of("")).orThrow();
    if (asked.missingPersons() > 1) {
      approvals.approve(DemoAccounts.DEPUTY_CHIEF, asked.id(), Saying.of("")).orThrow();
    }
    return done(officer, order);
  }
}
