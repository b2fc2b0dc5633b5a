package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.AsOfficer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 一群人：many at once on twenty hot pools; a tenth of the orders comes twice, the second time before,
 * beside or long after the first. What the answers say is written down by account and compared to
 * the fen.
 */
final class FundCrowd {
  private static final int POOLS = 20;
  private static final int SLOTS = 2; // reservations of a pool: the second holds little
  private static final long PLENTY = 90_000_000_000L;
  private static final long ROOMY = 50_000_000;
  private static final long SCANT = 900;
  private static final int LATE = 400; // repeated orders on their way
  private static final int LOOKS = 16; // at the eight invariants, by all together
  private static final Set<String> CODES = Set.of("DONE", "NOT_ENOUGH", "NOT_EMPTY");

  private final ReliefFund fund;
  private final FundSamples samples;
  private final CheckFund check;
  private final JdbcClient jdbc;
  private final long seed;
  private final long crossed;
  private final long before; // accounts of others
  private final List<Family> families = new ArrayList<>();
  private final Map<Long, AtomicLong> stands = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Transit> transits = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Sent> late = new LinkedBlockingQueue<>(LATE);
  private final AtomicInteger persons = new AtomicInteger(1_000); // others are of other tests
  private final AtomicInteger receipts = new AtomicInteger();
  private final AtomicLong booked = new AtomicLong();
  final AtomicLong repeated = new AtomicLong();
  final AtomicLong waited = new AtomicLong();
  final Set<String> seen = new ConcurrentSkipListSet<>();

  /** 一个池子和它的预留。 */
  private record Family(
      long pool, long source, long earmark, long returned, List<AtomicReference<Slot>> slots) {}

  /** 一笔预留。 */
  private record Slot(long account, long paid) {}

  /** 在途的一笔。 */
  private record Transit(long account, long fen, Family family, Slot slot) {}

  /** 一条命令，带着键；先到的回答，后到的要一样。 */
  private record Sent(
      Officer officer, String key, FundOrder order, AtomicReference<Outcome<FundAnswer>> answer) {}

  FundCrowd(FundStory story, long seed) {
    this.fund = AsOfficer.of(ReliefFund.class, story.fund());
    this.samples = new FundSamples(fund, AsOfficer.of(Approvals.class, story.approvals));
    this.check = story.check;
    this.jdbc = story.guarded;
    this.seed = seed;
    this.before =
        jdbc.sql("select coalesce(max(id), 0) from fund.account").query(Long.class).single();
    for (int i = 0; i < POOLS; i++) {
      families.add(family());
    }
    booked.set(entries());
    crossed = deadlocks();
  }

  private Family family() {
    long earmark = samples.money(FundStory.YEAR, PLENTY);
    long pool =
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    List<AtomicReference<Slot>> slots = new ArrayList<>();
    stood(pool, 0);
    stood(earmark, PLENTY);
    Family family =
        new Family(
            pool,
            stood(id("pool_id", pool, AccountKind.SOURCE), PLENTY),
            earmark,
            stood(id("pool_id", pool, AccountKind.RETURNED), 0),
            slots);
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new AtomicReference<>(reserved(family, i)));
    }
    return family;
  }

  private long id(String column, long of, AccountKind kind) {
    return jdbc.sql("select id from fund.account where " + column + " = ? and kind = ?")
        .params(of, kind.name())
        .query(Long.class)
        .single();
  }

  private long stood(long account, long fen) {
    stands.computeIfAbsent(account, key -> new AtomicLong()).addAndGet(fen);
    return account;
  }

  /** A new reservation for a person who has none. */
  private Slot reserved(Family family, int nth) {
    long fen = nth == 0 ? ROOMY : SCANT;
    int person = persons.getAndIncrement();
    FundOrder order = FundSamples.commit(family.earmark, person % 100_000, fen);
    Payee payee = new Payee(HarmSamples.adult(person % 100_000), 1 + person / 100_000, 0, 0);
    long account = samples.agreed(HANDLER, order.to(payee)).account();
    stood(family.earmark, -fen);
    return new Slot(stood(account, fen), stood(id("parent_id", account, AccountKind.PAID), 0));
  }

  private long deadlocks() {
    return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }

  private long entries() {
    return jdbc.sql("select count(*) from fund.entry").query(Long.class).single();
  }

  /** What one of so many threads does until all orders are given. */
  Callable<Integer> thread(int nth, AtomicInteger next, int orders) {
    return () -> {
      Random random = new Random(seed * 31 + nth);
      int mine = 0;
      while (next.getAndIncrement() < orders) {
        Sent again = random.nextInt(10) == 0 ? late.poll() : null;
        if (again == null) {
          one(random);
        } else {
          repeated.incrementAndGet();
          answered(again);
        }
        mine++;
        if (mine % (orders / LOOKS + 1) == orders / LOOKS / 2) {
          balances();
        }
      }
      return mine;
    };
  }

  private void one(Random random) {
    Family family =
        families.get(random.nextInt(2) == 0 ? 0 : random.nextInt(POOLS)); // one is hottest
    int nth = random.nextInt(SLOTS);
    Slot slot = family.slots.get(nth).get();
    int kind = random.nextInt(100);
    Transit transit = kind < 40 ? transits.poll() : null;
    if (transit != null) {
      settled(transit, kind < 4, random);
    } else if (kind < 60) {
      received(family, 1 + random.nextInt(9), random);
    } else if (kind < 61) {
      sent(PAYER, FundOrder.of(FundAct.CLOSE, family.pool).because(because("某因")), random);
    } else if (kind < 62) {
      voided(family, nth, random);
    } else {
      ordered(family, nth, new Transit(0, 1 + random.nextInt(30), family, slot), random);
    }
  }

  private void settled(Transit transit, boolean back, Random random) {
    FundOrder order =
        FundOrder.of(back ? FundAct.RETURN : FundAct.CONFIRM, transit.account).fen(transit.fen);
    order = back ? order.because(because("某因")) : order.receipt("C" + receipts.incrementAndGet());
    assertThat(sent(PAYER, order, random)).as(order.toString()).isNotNull();
    stood(transit.account, -transit.fen);
    stood(back ? transit.family.returned : transit.slot.paid, transit.fen);
  }

  private void received(Family family, long fen, Random random) {
    FundOrder order = FundOrder.of(FundAct.RECEIVE, family.pool).fen(fen);
    assertThat(sent(PAYER, order, random)).isNotNull();
    stood(family.pool, fen);
    stood(family.source, fen);
  }

  private void ordered(Family family, int nth, Transit wish, Random random) {
    FundOrder order = FundOrder.of(FundAct.SEND, wish.slot.account).fen(wish.fen);
    FundAnswer answer = sent(PAYER, order, random);
    if (answer != null) {
      stood(wish.slot.account, -wish.fen);
      stood(answer.account(), wish.fen);
      transits.add(new Transit(answer.account(), wish.fen, family, wish.slot));
    } else if (random.nextInt(40) == 0) {
      renewed(family, nth, wish.slot);
    }
  }

  /** Only one gives up a reservation and makes the next. */
  private void voided(Family family, int nth, Random random) {
    Slot slot = family.slots.get(nth).get();
    FundOrder order = FundOrder.of(FundAct.VOID, slot.account).because(because("某因"));
    FundAnswer answer = sent(HANDLER, order, random);
    if (answer != null) {
      long fen =
          jdbc.sql("select fen from fund.line where entry_id = ? and side = 'C'")
              .param(answer.entry())
              .query(Long.class)
              .single();
      stood(slot.account, -fen);
      stood(family.earmark, fen);
      renewed(family, nth, slot);
    }
  }

  private void renewed(Family family, int nth, Slot old) {
    synchronized (family.slots.get(nth)) {
      if (family.slots.get(nth).get().equals(old)) {
        family.slots.get(nth).set(reserved(family, nth));
        booked.incrementAndGet();
      }
    }
  }

  /** Null where it was refused; a tenth is put where somebody else will send it, too. */
  private FundAnswer sent(Officer officer, FundOrder order, Random random) {
    String key = "crowd-" + seed + "-" + random.nextLong();
    Sent sent = new Sent(officer, key, order, new AtomicReference<>());
    boolean twice = random.nextInt(9) == 0;
    if (twice && !late.offer(sent)) {
      Sent oldest = late.poll();
      if (oldest != null) {
        repeated.incrementAndGet();
        answered(oldest);
      }
    }
    return answered(sent) instanceof Outcome.Done<FundAnswer> done ? done.value() : null;
  }

  private Outcome<FundAnswer> answered(Sent sent) {
    Outcome<FundAnswer> answer = fund.order(sent.officer, sent.key, List.of(sent.order));
    while (FundStory.code(answer).equals("RUNNING")) {
      waited.incrementAndGet();
      Thread.onSpinWait();
      answer = fund.order(sent.officer, sent.key, List.of(sent.order));
    }
    seen.add(FundStory.code(answer));
    Outcome<FundAnswer> first = sent.answer.compareAndExchange(null, answer);
    if (first == null) {
      boolean entry =
          answer instanceof Outcome.Done<FundAnswer> done && !done.value().entries().isEmpty();
      booked.addAndGet(entry ? 1 : 0);
    } else {
      assertThat(answer).as("the same order again").isEqualTo(first);
    }
    return answer;
  }

  /** The eight invariants on one snapshot, whoever books meanwhile. */
  void balances() {
    FundCheck checked = check.of("990123");
    assertThat(checked.state()).as(checked.toString()).isEqualTo(FundCheck.State.HOLDS);
  }

  /** When all are done: what was repeated and is still on its way comes last. */
  void compare() {
    for (Sent one = late.poll(); one != null; one = late.poll()) {
      repeated.incrementAndGet();
      answered(one);
    }
    assertThat(CODES).containsAll(seen);
    assertThat(deadlocks()).as("deadlocks").isEqualTo(crossed);
    assertThat(entries()).as("entries").isEqualTo(booked.get());
    AtomicInteger accounts = new AtomicInteger();
    jdbc.sql(
            """
            select account_id, abs(debit_fen - credit_fen) fen, kind from fund.balance
            where account_id > ?
            """)
        .param(before)
        .query(
            row -> {
              AtomicLong said = stands.get(row.getLong("account_id"));
              assertThat(row.getLong("fen"))
                  .as(row.getString("kind") + " " + row.getLong("account_id"))
                  .isEqualTo(said == null ? 0 : said.get());
              accounts.incrementAndGet();
            });
    assertThat(accounts.get()).isGreaterThan(stands.size());
    assertThat(
            jdbc.sql(
                    "select count(*) from fund.balance where kind <> 'SOURCE' and debit_fen <"
                        + " credit_fen")
                .query(Long.class)
                .single())
        .isZero();
    balances();
  }
}
