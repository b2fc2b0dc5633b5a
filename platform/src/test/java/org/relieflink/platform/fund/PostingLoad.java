package org.relieflink.platform.fund;

import static org.relieflink.platform.KilledServer.must;
import static org.relieflink.platform.KilledServer.say;
import static org.relieflink.platform.fund.FundSamples.PAYER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.relieflink.platform.ReliefLinkApplication;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;
import org.relieflink.platform.access.OwnerDatabase;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.problem.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 每秒记多少笔，手工运行：{@code ./relieflink play postings --payments N --threads T}. A server with a database
 * of its own that writes durably; threads receive, send and confirm on twenty hot pools through the
 * fund's own door, each as the officer, a tenth of the orders twice; then the same steps the naive
 * way ({@link NaiveBooks}). Prints postings a second, percentiles and what each way lost; fails
 * where the ledger lost anything.
 */
public final class PostingLoad {
  private static final int POOLS = 20;
  private static final int ROOMY = 9; // commitments of a pool that never run dry
  private static final long PLENTY = 200_000_000L;
  private static final int REPEATED = 10; // of a hundred
  private static final int RECEIPTS = 10; // of a hundred
  private static final int MOST_FEN = 500;

  private final int many;
  private final ExecutorService threads;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> warming = new ArrayList<>();
  private final RunningServer server;
  private final Path home;
  private final JdbcClient jdbc;
  private final ReliefFund fund;
  private final FundSamples samples;
  private final List<Long> pools = new ArrayList<>();
  private final List<Long> commitments = new ArrayList<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();
  private final AtomicLong receipts = new AtomicLong();

  /**
   * 一步：money that comes to a pool, or a payment that is sent and confirmed.
   *
   * @param which of the pools or of the commitments
   * @param again the answer of the first order is lost, it is sent again
   */
  private record Step(boolean receive, int which, long fen, boolean again) {}

  private PostingLoad(RunningServer server, Path home, int[] sizes, long seed) {
    this.server = server;
    this.home = home;
    int payments = sizes[0];
    int threads = sizes[1];
    this.jdbc = JdbcClient.create(server.facade(OwnerDatabase.class).asOwner());
    this.fund = server.facade(ReliefFund.class);
    this.samples = new FundSamples(fund, server.facade(Approvals.class));
    this.many = threads;
    this.threads = Executors.newFixedThreadPool(threads);
    Random random = new Random(seed);
    for (int i = 0; i < payments; i++) {
      steps.add(step(random));
    }
    for (int i = 0; i < Math.min(payments, 2_000); i++) {
      warming.add(step(random));
    }
  }

  private static Step step(Random random) {
    boolean receive = random.nextInt(100) < RECEIPTS;
    int pool = random.nextInt(POOLS);
    int nth = random.nextInt(5) == 0 ? ROOMY : random.nextInt(ROOMY);
    int which = receive ? pool : pool * (ROOMY + 1) + nth;
    return new Step(receive, which, 1L + random.nextInt(MOST_FEN), random.nextInt(100) < REPEATED);
  }

  public static void main(String[] arguments) throws Exception {
    int payments = option(arguments, "--payments", 10_000);
    int threads = option(arguments, "--threads", 8);
    int seed = option(arguments, "--seed", (int) (System.nanoTime() & 0xffff));
    Path home = Files.createTempDirectory("posting-load");
    var options = new ServerOptions(0, home, true, Map.of("relief.office.place", "990123"));
    try (RunningServer server = ReliefLinkApplication.start(options)) {
      say("seed %d: %,d steps, %d threads".formatted(seed, payments, threads));
      var load = new PostingLoad(server, home, new int[] {payments, threads}, seed);
      load.run(Arrays.asList(arguments).contains("--functions"));
      load.threads.shutdown();
    }
  }

  private static int option(String[] arguments, String name, int otherwise) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(name)) {
        return Integer.parseInt(arguments[i + 1]);
      }
    }
    return otherwise;
  }

  private void run(boolean functions) throws Exception {
    say(
        "fsync %s, synchronous_commit %s, full_page_writes %s, %d processors"
            .formatted(
                setting("fsync"),
                setting("synchronous_commit"),
                setting("full_page_writes"),
                Runtime.getRuntime().availableProcessors()));
    must(setting("fsync").equals("on"), "the database does not write durably");
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    for (int i = 0; i < POOLS; i++) {
      pool(i, year);
    }
    played("warming up", warming, this::posted);
    jdbc.sql("analyze").update(); // as PostgreSQL does by itself within minutes
    if (functions) {
      jdbc.sql("alter system set track_functions = 'all'").update();
      jdbc.sql("select pg_reload_conf(), pg_stat_reset()").query(row -> {});
    }
    ledger();
    if (functions) {
      functions();
    }
    naive();
  }

  private String setting(String name) {
    return jdbc.sql("show " + name).query(String.class).single();
  }

  private void pool(int nth, int year) {
    long held = PLENTY * ROOMY + scant();
    long earmark = samples.money(year, held);
    pools.add(
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single());
    for (int i = 0; i <= ROOMY; i++) {
      int person = nth * (ROOMY + 1) + i;
      commitments.add(samples.commitment(earmark, person, i == ROOMY ? scant() : PLENTY));
    }
  }

  /** What the last commitment of a pool holds: about half of what is asked of it. */
  private long scant() {
    return 500 + steps.size() * 9L / 8;
  }

  /** 一种做法。 */
  private interface Way {
    /** Does a step; adds what each posting took, in nanoseconds. */
    void play(Step step, Times times);
  }

  /** 一个线程量到的。 */
  private static final class Times {
    private long[] nanos = new long[1024];
    private int count;

    void add(long took) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = took;
    }

    LongStream all() {
      return Arrays.stream(nanos, 0, count);
    }
  }

  /** All steps by all threads; gives postings done. */
  private int played(String name, List<Step> list, Way way) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Times>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(
          () -> {
            AsOfficer.from(PAYER);
            Times times = new Times();
            for (int nth = next.getAndIncrement();
                nth < list.size();
                nth = next.getAndIncrement()) {
              way.play(list.get(nth), times);
            }
            return times;
          });
    }
    double computing = computing();
    long began = System.nanoTime();
    List<Times> done = new ArrayList<>();
    for (Future<Times> one : threads.invokeAll(all)) {
      done.add(one.get());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    computing = computing() - computing;
    long[] sorted = done.stream().flatMapToLong(Times::all).sorted().toArray();
    say(
        "%s: %,d postings in %.1f s, %,.0f a second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms; processors busy %.2f ms a posting"
            .formatted(
                name,
                sorted.length,
                seconds,
                sorted.length / seconds,
                percentile(sorted, 0.5),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                percentile(sorted, 1),
                computing / sorted.length));
    return sorted.length;
  }

  /** Milliseconds that the server, with the load in it, and its database have computed so far. */
  private double computing() throws IOException {
    Path pid = home.resolve("postgres/cluster/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pid).get(0).strip());
    return Stream.concat(
                Stream.of(ProcessHandle.current()),
                ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children))
            .flatMap(one -> one.info().totalCpuDuration().stream())
            .mapToLong(Duration::toMillis)
            .sum()
        * 1.0;
  }

  private static double percentile(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)] / 1e6;
  }

  private void posted(Step step, Times times) {
    if (step.receive) {
      posting(FundOrder.of(FundAct.RECEIVE, pools.get(step.which)).fen(step.fen), step, times);
      return;
    }
    FundOrder send = FundOrder.of(FundAct.SEND, commitments.get(step.which)).fen(step.fen);
    FundAnswer sent = posting(send, step, times);
    if (sent != null) {
      FundOrder confirm = FundOrder.of(FundAct.CONFIRM, sent.account()).fen(step.fen);
      posting(confirm.receipt("R" + receipts.incrementAndGet()), step, times);
    }
  }

  private FundAnswer posting(FundOrder order, Step step, Times times) {
    String key = java.util.UUID.randomUUID().toString();
    long began = System.nanoTime();
    Outcome<FundAnswer> outcome = fund.order(PAYER, key, List.of(order));
    long took = System.nanoTime() - began;
    if (step.again) {
      repeats.incrementAndGet();
      must(fund.order(PAYER, key, List.of(order)).equals(outcome), "another answer: " + order);
    }
    if (outcome instanceof Outcome.Refused<FundAnswer> no) {
      must(no.refusal().code() == FundRefusal.NOT_ENOUGH, no.refusal().toString());
      refused.incrementAndGet();
      return null;
    }
    times.add(took);
    return outcome.orThrow();
  }

  private void ledger() throws Exception {
    refused.set(0);
    repeats.set(0);
    long before = count("select count(*) from fund.entry");
    int answered = played("the ledger", steps, this::posted);
    long entries = count("select count(*) from fund.entry") - before;
    long overdrawn =
        count(
            "select count(*) from fund.balance where kind <> 'SOURCE' and debit_fen < credit_fen");
    FundCheck check = fund.check(PAYER);
    say(
        "  %,d orders sent again, %,d refused for want of money; lost %,d, doubled %,d, overdrawn %,d; eight invariants: %s"
            .formatted(
                repeats.get(),
                refused.get(),
                Math.max(0, answered - entries),
                Math.max(0, entries - answered),
                overdrawn,
                check.state()));
    must(entries == answered && overdrawn == 0, "the ledger lost something");
    must(check.state() == FundCheck.State.HOLDS, check.toString());
  }

  private long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  /** The same steps, read, reckoned, written back. */
  private void naive() throws Exception {
    NaiveBooks books = new NaiveBooks(server.facade(OwnerDatabase.class).asOwner());
    List<long[]> families = new ArrayList<>();
    List<Long> held = new ArrayList<>();
    for (int i = 0; i < POOLS; i++) {
      families.add(new long[] {books.open("SOURCE", Long.MAX_VALUE / 4), books.open("POOL", 0)});
      for (int j = 0; j <= ROOMY; j++) {
        held.add(books.open("COMMITMENT", j == ROOMY ? scant() : PLENTY));
        families.add(new long[] {books.open("PAID", 0)});
      }
    }
    List<long[]> sources = families.stream().filter(one -> one.length == 2).toList();
    List<long[]> paid = families.stream().filter(one -> one.length == 1).toList();
    AtomicLong doubled = new AtomicLong();
    AtomicLong doubledFen = new AtomicLong();
    played(
        "the naive way",
        steps,
        (step, times) -> {
          for (int turn = 0; turn < (step.again ? 2 : 1); turn++) {
            long before = times.count;
            if (step.receive) {
              long[] pair = sources.get(step.which);
              moved(books, new long[] {pair[0], pair[1], step.fen}, times);
            } else {
              long transit = books.open("IN_TRANSIT", 0);
              if (moved(books, new long[] {held.get(step.which), transit, step.fen}, times)) {
                moved(books, new long[] {transit, paid.get(step.which)[0], step.fen}, times);
              }
            }
            if (turn == 1 && times.count > before) {
              doubled.incrementAndGet();
              doubledFen.addAndGet(step.fen);
            }
          }
        });
    say(
        "  %,d updates lost, %,d accounts wrong by %,d fen together; %,d steps done twice (%,d fen); %,d fen paid out that were not there; no entry says who, why, for whom"
            .formatted(
                books.lostUpdates.get(),
                books.wrongAccounts(),
                books.wrongFen(),
                doubled.get(),
                doubledFen.get(),
                books.overdrawnFen()));
  }

  private static boolean moved(NaiveBooks books, long[] move, Times times) {
    long began = System.nanoTime();
    boolean done = books.move(move[0], move[1], move[2]);
    if (done) {
      times.add(System.nanoTime() - began);
    }
    return done;
  }

  /** What the database's own functions took, by themselves; only for finding what costs. */
  private void functions() {
    jdbc.sql(
            """
            select schemaname || '.' || funcname name, calls, round(self_time::numeric, 1) own
            from pg_stat_user_functions order by self_time desc limit 25
            """)
        .query(
            row -> {
              say(
                  "    %-34s %,10d calls %10s ms"
                      .formatted(row.getString(1), row.getLong(2), row.getString(3)));
            });
  }
}
