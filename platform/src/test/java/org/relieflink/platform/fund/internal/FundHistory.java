package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.because;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.AsOfficer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.FundSamples.Desk;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.fund.internal.FundModel.Entry;
import org.relieflink.platform.fund.internal.FundModel.Paper;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.watch.internal.MovingClock;

/**
 * 一段历史：random acts at a place of its own, day after day; each is done where the model says so and
 * refused where it does not, and after each every balance is the model's.
 */
final class FundHistory {
  static final int STEPS = 80;

  /** Places that do not exist; a later history at the same place has other persons. */
  private static final int PLACES = 8_000;

  private static final FundAct[] ACTS = FundAct.values();

  private final FundStory story;
  private final long seed;
  private final int nth;
  private final String place;
  private final Desk desk;
  private final MovingClock clock = new MovingClock(FundStory.START);
  private final ReliefFund fund;
  private final FundSamples samples;
  private final FundModel model = new FundModel();
  private final Random random;
  private int done;

  FundHistory(FundStory story, long seed, int nth) {
    this.story = story;
    this.seed = seed;
    this.nth = nth;
    this.place = "99%04d".formatted(1_000 + nth % PLACES);
    this.desk = Desk.at(place);
    this.fund =
        AsOfficer.of(ReliefFund.class, story.fund(story.guarded, story.may, story.form, clock));
    this.samples = new FundSamples(fund, AsOfficer.of(Approvals.class, story.approvals), desk);
    this.random = new Random(seed * 1_000_003 + nth);
  }

  /**
   * Plays it; gives how many of its acts were done.
   *
   * @param look steps between two looks at the eight invariants of the place
   */
  int play(int look) {
    openPool();
    for (int step = 1; step <= STEPS; step++) {
      step();
      compare("seed " + seed + " history " + nth + " step " + step);
      if (step % look == 0 || step == STEPS) {
        balances();
      }
      clock.move(Duration.ofDays(random.nextInt(9) == 0 ? random.nextInt(40) : 0));
    }
    return done;
  }

  private void balances() {
    FundCheck checked = story.check.of(place);
    assertThat(checked.state()).as(checked.toString()).isEqualTo(FundCheck.State.HOLDS);
  }

  private LocalDate today() {
    return FundDay.of(clock.instant()).day();
  }

  private void openPool() {
    long pool = samples.done(desk.payer(), FundSamples.pool(today().getYear())).account();
    note(pool, AccountKind.POOL, pool, 0).year = today().getYear();
    for (var kind : List.of(AccountKind.SOURCE, AccountKind.RETURNED, AccountKind.RECOVERED)) {
      note(id("pool_id", pool, kind), kind, pool, 0);
    }
    long earmark = samples.done(desk.payer(), FundSamples.earmark(pool, "GENERAL")).account();
    note(earmark, AccountKind.EARMARK, pool, 0);
  }

  private Paper note(long id, AccountKind kind, long pool, long parent) {
    Paper paper = new Paper(id, kind, pool, parent);
    model.accounts.put(id, paper);
    return paper;
  }

  private long id(String column, long family, AccountKind kind) {
    return story
        .guarded
        .sql("select id from fund.account where " + column + " = ? and kind = ?")
        .params(family, kind.name())
        .query(Long.class)
        .single();
  }

  private void step() {
    FundAct act = ACTS[2 + random.nextInt(ACTS.length - 2)];
    FundOrder order = order(act);
    if (act == FundAct.CLOSE) {
      close(order);
      return;
    }
    List<Entry> planned = new ArrayList<>(model.plan(order, today()));
    Outcome<FundAnswer> outcome = run(order);
    assertThat(outcome instanceof Outcome.Done)
        .as(seed + " " + nth + " " + order + " " + FundStory.code(outcome))
        .isEqualTo(!planned.isEmpty());
    if (outcome instanceof Outcome.Done<FundAnswer> booked) {
      done++;
      book(order, planned, booked.value());
    }
  }

  private Outcome<FundAnswer> run(FundOrder order) {
    Officer officer = order.act().deed() == Deed.DECIDE ? desk.handler() : desk.payer();
    if (order.act().approval().isPresent()) {
      samples.agree(officer, order);
    }
    return fund.order(officer, UUID.randomUUID().toString(), List.of(order));
  }

  /** Mostly about something that exists; small amounts meet often. */
  private FundOrder order(FundAct act) {
    List<Long> ids =
        act == FundAct.REVERSE
            ? List.copyOf(model.entries.keySet())
            : model.accounts.values().stream()
                .filter(one -> Touched.fits(act, one.kind) || random.nextInt(9) == 0)
                .map(one -> one.id)
                .toList();
    long about = ids.isEmpty() ? 999_999_999 : ids.get(random.nextInt(ids.size()));
    if (act == FundAct.COMMIT) {
      int person = nth / PLACES * 10 + random.nextInt(6);
      return FundSamples.commit(about, person, 1 + random.nextInt(40));
    }
    FundOrder order = FundOrder.of(act, about).because(because("某因"));
    Paper paper = model.accounts.get(about);
    boolean all = paper != null && paper.fen > 0 && random.nextInt(3) > 0;
    if (act.wantsAmount()) {
      long fen = act == FundAct.RECEIVE ? 1 + random.nextInt(90) : 1 + random.nextInt(40);
      order = order.fen(all && act != FundAct.RECEIVE ? paper.fen : fen);
    }
    return act == FundAct.CONFIRM ? order.receipt("H" + nth + "-" + random.nextInt(40)) : order;
  }

  private void close(FundOrder order) {
    boolean may = model.accounts.containsKey(order.about()) && model.mayClose(order.about());
    Outcome<FundAnswer> outcome = run(order);
    assertThat(outcome instanceof Outcome.Done)
        .as(order + " " + FundStory.code(outcome))
        .isEqualTo(may);
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
          story
              .guarded
              .sql(
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
      paper.lapsesOn = story.rules.lapsesOn(today());
      paper.whom = order.payee().person();
      note(id("parent_id", id, AccountKind.PAID), AccountKind.PAID, from.pool, id);
    }
  }

  /** All accounts of the model in one question. */
  private void compare(String where) {
    Map<Long, Long> there = new HashMap<>();
    story
        .guarded
        .sql(
            """
            select account_id, abs(debit_fen - credit_fen) fen from fund.balance
            where account_id = any(?)
            """)
        .param(model.accounts.keySet().toArray(Long[]::new))
        .query(
            row -> {
              there.put(row.getLong("account_id"), row.getLong("fen"));
            });
    for (Paper paper : model.accounts.values()) {
      assertThat(there)
          .as(where + " " + paper.kind + " " + paper.id)
          .containsEntry(paper.id, paper.fen);
    }
  }
}
