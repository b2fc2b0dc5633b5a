package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.internal.FundModel.Entry;
import org.relieflink.platform.fund.internal.FundModel.Paper;
import org.relieflink.platform.problem.Outcome;

@DisplayName("资金池对着纸上的账：动作任意先后，日子往前走，每一步成不成、每个户的余额都一样，八条规矩一直成立")
class FundModelTest extends FundStory {
  /** {@code -Dfund.ops=100000} for the long run. */
  private static final int OPERATIONS = Integer.getInteger("fund.ops", 1_200);

  private static final int A_HISTORY = 80;
  private static final FundAct[] ACTS = FundAct.values();

  private StoredFund fund;
  private FundSamples samples;
  private FundModel model;
  private int done;

  @Test
  void everyHistory() {
    fund = fund();
    samples = samples(fund);
    int asked = 0;
    for (int history = 0; asked < OPERATIONS; history++) {
      clock.set(Instant.parse(START));
      model = new FundModel();
      var random = new Random(history);
      openPool();
      for (int step = 0; step < A_HISTORY; step++) {
        step(random, history);
        compare("history " + history + " step " + step);
        clock.move(Duration.ofDays(random.nextInt(9) == 0 ? random.nextInt(40) : 0));
        asked++;
      }
      balances();
    }
    assertThat(done).isBetween(OPERATIONS / 8, OPERATIONS * 9 / 10);
  }

  private LocalDate today() {
    return FundDay.of(clock.instant()).day();
  }

  private void openPool() {
    long pool = samples.done(PAYER, FundSamples.pool(today().getYear())).account();
    note(pool, AccountKind.POOL, pool, 0).year = today().getYear();
    for (var kind : List.of(AccountKind.SOURCE, AccountKind.RETURNED, AccountKind.RECOVERED)) {
      note(id("pool_id", pool, kind), kind, pool, 0);
    }
    long earmark = samples.done(PAYER, FundSamples.earmark(pool, "GENERAL")).account();
    note(earmark, AccountKind.EARMARK, pool, 0);
  }

  private Paper note(long id, AccountKind kind, long pool, long parent) {
    Paper paper = new Paper(id, kind, pool, parent);
    model.accounts.put(id, paper);
    return paper;
  }

  private long id(String column, long family, AccountKind kind) {
    return jdbc.sql("select id from fund.account where " + column + " = ? and kind = ?")
        .params(family, kind.name())
        .query(Long.class)
        .single();
  }

  private void step(Random random, int history) {
    FundAct act = ACTS[2 + random.nextInt(ACTS.length - 2)];
    FundOrder order = order(act, random, history);
    if (act == FundAct.CLOSE) {
      close(order);
      return;
    }
    List<Entry> planned = new ArrayList<>(model.plan(order, today()));
    Outcome<FundAnswer> outcome = run(order);
    assertThat(outcome instanceof Outcome.Done)
        .as(order + " " + code(outcome))
        .isEqualTo(!planned.isEmpty());
    if (outcome instanceof Outcome.Done<FundAnswer> booked) {
      done++;
      book(order, planned, booked.value());
    }
  }

  private Outcome<FundAnswer> run(FundOrder order) {
    Officer officer = order.act().deed() == Deed.DECIDE ? HANDLER : PAYER;
    if (order.act().approval().isPresent()) {
      samples.agree(officer, order);
    }
    return fund.order(officer, UUID.randomUUID().toString(), List.of(order));
  }

  /** Mostly about something that exists; small amounts meet often. */
  private FundOrder order(FundAct act, Random random, int history) {
    List<Long> ids =
        act == FundAct.REVERSE
            ? List.copyOf(model.entries.keySet())
            : model.accounts.values().stream()
                .filter(one -> Touched.fits(act, one.kind) || random.nextInt(9) == 0)
                .map(one -> one.id)
                .toList();
    long about = ids.isEmpty() ? 999_999_999 : ids.get(random.nextInt(ids.size()));
    if (act == FundAct.COMMIT) {
      return FundSamples.commit(about, history * 10 + random.nextInt(6), 1 + random.nextInt(40));
    }
    FundOrder order = FundOrder.of(act, about).because(because("某因"));
    Paper paper = model.accounts.get(about);
    boolean all = paper != null && paper.fen > 0 && random.nextInt(3) > 0;
    if (act.wantsAmount()) {
      long fen = act == FundAct.RECEIVE ? 1 + random.nextInt(90) : 1 + random.nextInt(40);
      order = order.fen(all && act != FundAct.RECEIVE ? paper.fen : fen);
    }
    return act == FundAct.CONFIRM ? order.receipt("H" + history + "-" + random.nextInt(40)) : order;
  }

  private void close(FundOrder order) {
    boolean may = model.accounts.containsKey(order.about()) && model.mayClose(order.about());
    Outcome<FundAnswer> outcome = run(order);
    assertThat(outcome instanceof Outcome.Done).as(order + " " + code(outcome)).isEqualTo(may);
    if (may) {
      model.accounts.get(order.about()).closed = true;
      openPool();
    }
  }

  /** The last one planned is the order's own; what the clock ended came before it. */
  private void book(FundOrder order, List<Entry> planned, FundAnswer answer) {
    Entry own = planned.remove(planned.size() - 1);
    for (Entry ended : planned) {
      long id =
          jdbc.sql(
                  """
                  select max(l.entry_id) from fund.line l
                  where l.account_id = ? and l.side = 'C'
                  """)
              .param(ended.from())
              .query(Long.class)
              .single();
      model.book(new Entry(id, ended.act(), ended.from(), ended.to(), ended.fen(), ""));
    }
    long to = own.to();
    if (order.act() == FundAct.COMMIT || order.act() == FundAct.SEND) {
      to = answer.account();
      opened(order, to, model.accounts.get(own.from()));
    }
    if (order.act() == FundAct.REVERSE) {
      model.reversed.add(own.id());
      model.receipts.remove(model.entries.get(own.id()).receipt());
    }
    model.book(new Entry(answer.entry(), order.act(), own.from(), to, own.fen(), own.receipt()));
  }

  private void opened(FundOrder order, long id, Paper from) {
    boolean sent = order.act() == FundAct.SEND;
    AccountKind kind = sent ? AccountKind.IN_TRANSIT : AccountKind.COMMITMENT;
    Paper paper = note(id, kind, from.pool, from.id);
    if (!sent) {
      paper.lapsesOn = rules.lapsesOn(today());
      paper.whom = order.payee().person();
      note(id("parent_id", id, AccountKind.PAID), AccountKind.PAID, from.pool, id);
    }
  }

  private void compare(String where) {
    for (Paper paper : model.accounts.values()) {
      assertThat(stands(paper.id))
          .as(where + " " + paper.kind + " " + paper.id)
          .isEqualTo(paper.fen);
    }
  }
}
