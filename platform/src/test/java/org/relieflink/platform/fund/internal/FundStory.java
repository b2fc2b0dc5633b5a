package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.DecidedCases;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.internal.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** 资金池的测试共用：the fund with a clock that can be moved, and with its statements in the test's hand. */
abstract class FundStory extends ServerTest {
  static final String START = "2026-03-02T02:00:00Z";
  static final int YEAR = 2026;

  @Autowired MayFund may;
  @Autowired FundForm form;
  @Autowired FundRules rules;
  @Autowired ReadFund read;
  @Autowired CheckFund check;
  @Autowired PayeeStore payees;
  @Autowired FundLog log;
  @Autowired Approvals approvals;
  @Autowired org.relieflink.platform.opinion.Opinions opinions;
  @Autowired Blinds blinds;
  @Autowired JdbcClient guarded;
  @Autowired PlatformTransactionManager transactions;

  final MovingClock clock = new MovingClock(START);

  /** What was decided; a test may say otherwise. */
  DecidedCases cases = new NoCases();

  /** Only where walls are taken away one at a time. */
  @BeforeAll
  void walls() {
    WallMutants.into(jdbc);
  }

  /** Proposals of before there were cases. */
  private static final class NoCases implements DecidedCases {
    @Override
    public Optional<Standing> ofProposal(Unit unit, long candidate, long proposal) {
      return Optional.empty();
    }

    @Override
    public boolean issued(String decision) {
      return false;
    }

    @Override
    public List<Granted> granted(Officer reader) {
      return List.of();
    }

    @Override
    public boolean sealed(long candidate, long proposal) {
      return false;
    }
  }

  /** Over these statements. */
  StoredFund fund(JdbcClient statements) {
    return fund(statements, may, form);
  }

  /** Over other guards or another form, too. */
  StoredFund fund(JdbcClient statements, MayFund may, FundForm form) {
    return fund(statements, may, form, clock);
  }

  /** By another clock, too. */
  StoredFund fund(JdbcClient statements, MayFund may, FundForm form, Clock clock) {
    var store = new FundStore(statements);
    var reserve = new Reserve(store, rules, may, opinions, cases, payees, log);
    return new StoredFund(
        may,
        form,
        new Commands(statements),
        new Touched(store),
        new Posting(store, rules, reserve, log),
        store,
        approvals,
        read,
        check,
        rules,
        payees,
        new ByBatch(new BatchStore(statements), payees),
        log,
        blinds,
        transactions,
        clock);
  }

  StoredFund fund() {
    return fund(guarded);
  }

  FundSamples samples() {
    return samples(fund());
  }

  FundSamples samples(ReliefFund over) {
    return new FundSamples(over, approvals);
  }

  void on(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
  }

  static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code().name() : "DONE";
  }

  long stands(long account) {
    return jdbc.sql("select abs(debit_fen - credit_fen) from fund.balance where account_id = ?")
        .param(account)
        .query(Long.class)
        .single();
  }

  long rows(String table) {
    return jdbc.sql("select count(*) from fund." + table).query(Long.class).single();
  }

  void balances() {
    FundCheck checked = check.of("990123");
    assertThat(checked.state()).as(checked.toString()).isEqualTo(FundCheck.State.HOLDS);
  }
}
