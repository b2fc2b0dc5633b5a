package org.relieflink.platform.fund;

import static org.relieflink.platform.KilledServer.field;
import static org.relieflink.platform.KilledServer.must;
import static org.relieflink.platform.KilledServer.say;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.relieflink.platform.KilledServer;
import org.relieflink.platform.harm.HarmSamples;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 资金的长跑：{@code ./relieflink soak fund --ops N --kills K}. A server with its own database is sent
 * random orders by several clients on twenty hot pools, a tenth of them twice; in between the
 * server, or its whole PostgreSQL, or one process of PostgreSQL is killed with SIGKILL. What was
 * not answered is sent again with its key. At the end every balance must be what the answers say,
 * to the fen, and the eight invariants must hold.
 */
public final class FundSoak {
  private static final String PAYER = "CZ0401";
  private static final int CLIENTS = 6;
  private static final int POOLS = 20;
  private static final int COMMITMENTS = 2; // of a pool
  private static final int TURN =
      10; // of so many kills one is of the server, one of all PostgreSQL
  private static final long RECEIVED = 1_000_000_000;
  private static final long HELD = 200_000_000;

  private final KilledServer server =
      new KilledServer("fund-soak", PAYER, "/fund").startingQuickly();
  private final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
  private final Map<Long, Long> stands = new HashMap<>();
  private final List<Long> pools = new ArrayList<>();
  private final List<Long> commitments = new ArrayList<>();
  private final List<long[]> transits = new ArrayList<>();
  private final Map<String, Integer> answers = new HashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger resent = new AtomicInteger();
  private final Random killing;
  private final long seed;
  private long entries;

  private FundSoak(long seed) throws IOException {
    this.seed = seed;
    this.killing = new Random(seed);
  }

  public static void main(String[] arguments) throws Exception {
    int ops = option(arguments, "--ops", 10_000);
    int kills = option(arguments, "--kills", 4);
    long seed = option(arguments, "--seed", (int) (System.nanoTime() & 0xffff));
    FundSoak soak = new FundSoak(seed);
    say("seed %d: %,d orders, %d kills".formatted(seed, ops, kills));
    try {
      soak.run(ops, kills);
    } finally {
      soak.server.stop();
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

  private void run(int ops, int kills) throws Exception {
    server.start();
    for (int i = 0; i < POOLS; i++) {
      pool(i);
    }
    long began = System.nanoTime();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random random = new Random(seed * CLIENTS + i);
      running.add(clients.submit(() -> client(random, ops)));
    }
    for (int i = 0; i < kills; i++) {
      while (next.get() < (long) ops * (i + 1) / (kills + 1)) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      kill(i);
    }
    for (Future<?> one : running) {
      one.get();
    }
    clients.shutdown();
    double seconds = (System.nanoTime() - began) / 1e9;
    say(
        "%,d orders in %.1f s, %d sent again after a kill or a wait"
            .formatted(ops, seconds, resent.get()));
    say("answers: " + answers);
    compare();
  }

  /** A pool with money, an earmark and a few reservations; two chiefs agree over the API. */
  private void pool(int i) throws Exception {
    String open =
        "{\"title\":\"长跑\",\"origin\":\"LOCAL\",\"year\":%d,\"bank\":\"S%d\"}".formatted(year, i);
    long pool = account(order(PAYER, "open-pool", "setup-pool-" + i, open));
    setup(PAYER, "receive", "setup-in-" + i, amount(pool, RECEIVED));
    long earmark =
        account(
            order(
                PAYER,
                "open-earmark",
                "setup-ear-" + i,
                "{\"about\":%d,\"title\":\"一般\",\"purpose\":\"GENERAL\"}".formatted(pool)));
    long meant = HELD * COMMITMENTS;
    agreed(PAYER, "earmark", "setup-meant-" + i, amount(earmark, meant));
    pools.add(pool);
    stands.put(pool, RECEIVED - meant);
    stands.put(earmark, 0L);
    for (int j = 0; j < COMMITMENTS; j++) {
      int nth = i * COMMITMENTS + j;
      String wanted =
          """
          {"about":%d,"amountFen":%d,"caseNo":"长跑%d号","decision":"长跑%d号","person":"%s",
           "purpose":"GENERAL"}\
          """
              .formatted(earmark, HELD, nth, nth, HarmSamples.adult(nth));
      long commitment = account(agreed("YX0217", "commit", "setup-held-" + nth, wanted));
      commitments.add(commitment);
      stands.put(commitment, HELD);
    }
  }

  private static String amount(long about, long fen) {
    return "{\"about\":%d,\"amountFen\":%d}".formatted(about, fen);
  }

  private HttpResponse<String> setup(String who, String act, String key, String body)
      throws Exception {
    HttpResponse<String> answer = order(who, act, key, body);
    must(answer.statusCode() == 201, answer.body());
    entries++;
    return answer;
  }

  private HttpResponse<String> agreed(String who, String act, String key, String body)
      throws Exception {
    String reasoned = body.strip().replaceFirst("\\}$", ",\"reason\":\"长跑\"}");
    HttpResponse<String> asked = order(who, "requests/" + act, key + "-ask", reasoned);
    must(asked.statusCode() == 201, asked.body());
    String id = field("approval", asked.body());
    for (String chief : List.of("YX0201", "YX0202")) {
      call(chief, "/approvals/" + id + "/voices", key + "-" + chief, "{\"said\":\"agreed\"}");
    }
    return setup(who, act, key, body);
  }

  private void client(Random random, int ops) {
    while (next.getAndIncrement() < ops) {
      long[] transit = null;
      String act;
      String body;
      int kind = random.nextInt(10);
      synchronized (transits) {
        transit =
            kind < 4 && !transits.isEmpty()
                ? transits.remove(random.nextInt(transits.size()))
                : null;
      }
      String key = "soak-" + random.nextLong();
      long about;
      long fen;
      if (transit != null) {
        about = transit[0];
        fen = transit[1];
        act = kind == 0 ? "return" : "confirm";
        body =
            kind == 0
                ? "{\"about\":%d,\"amountFen\":%d,\"words\":\"某因\"}".formatted(about, fen)
                : "{\"about\":%d,\"amountFen\":%d,\"receipt\":\"R%d\"}"
                    .formatted(about, fen, about);
      } else {
        boolean in = kind == 9;
        act = in ? "receive" : "send";
        List<Long> from = in ? pools : commitments;
        about =
            from.get(random.nextInt(2) == 0 ? 0 : random.nextInt(from.size())); // one is hottest
        fen = 1L + random.nextInt(500);
        body = amount(about, fen);
      }
      String first = until(act, key, body);
      if (random.nextInt(10) == 0) {
        String again = until(act, key, body);
        must(again.equals(first), "another answer to the same order: " + first + " " + again);
      }
      note(act, new long[] {about, fen, transit == null ? 0 : transit[2]}, first);
    }
  }

  /** Sends until there is an answer; what was cut off is sent again with its key. */
  private String until(String act, String key, String body) {
    while (true) {
      try {
        HttpResponse<String> answer = order(PAYER, act, key, body);
        boolean waits = answer.body().contains("FUND_RUNNING") || answer.statusCode() >= 500;
        if (answer.statusCode() != 429 && answer.statusCode() != 401 && !waits) {
          return answer.statusCode() == 201 ? answer.body() : field("code", answer.body());
        }
      } catch (IOException cut) {
        // in doubt: the same key tells
      } catch (Exception odd) {
        throw new IllegalStateException(odd);
      }
      resent.incrementAndGet();
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** The model: what the answers say that happened. */
  private synchronized void note(String act, long[] what, String answer) {
    boolean done = answer.startsWith("{");
    answers.merge(act + (done ? "" : " " + answer), 1, Integer::sum);
    if (!done) {
      return;
    }
    entries++;
    switch (act) {
      case "receive" -> stands.merge(what[0], what[1], Long::sum);
      case "send" -> {
        stands.merge(what[0], -what[1], Long::sum);
        long transit = Long.parseLong(field("accounts\":\\[\"", answer));
        stands.put(transit, what[1]);
        synchronized (transits) {
          transits.add(new long[] {transit, what[1], what[0]});
        }
      }
      default -> stands.put(what[0], 0L);
    }
  }

  private void compare() throws Exception {
    JdbcClient jdbc = server.jdbc();
    int checked = 0;
    for (Map.Entry<Long, Long> one : stands.entrySet()) {
      long there =
          jdbc.sql("select debit_fen - credit_fen from fund.balance where account_id = ?")
              .param(one.getKey())
              .query(Long.class)
              .single();
      must(there == one.getValue(), "account " + one + " stands at " + there);
      checked++;
    }
    long rows = jdbc.sql("select count(*) from fund.entry").query(Long.class).single();
    must(rows == entries, rows + " entries, " + entries + " answered");
    long below =
        jdbc.sql(
                "select count(*) from fund.balance where kind <> 'SOURCE' and debit_fen <"
                    + " credit_fen")
            .query(Long.class)
            .single();
    must(below == 0, below + " accounts are overdrawn");
    HttpResponse<String> books = server.get(PAYER, "/fund");
    must(books.body().contains("\"state\":\"HOLDS\""), books.body());
    must(!books.body().contains("BROKEN"), books.body());
    say(
        "%,d entries, %,d balances as answered; 0 missing, 0 doubled, 0 overdrawn; eight invariants hold"
            .formatted(rows, checked));
  }

  /** Mostly one process of PostgreSQL, which then recovers by itself: the server takes long. */
  private void kill(int nth) throws Exception {
    int turn = nth % TURN;
    int orders = next.get();
    String what = turn == 0 ? "server" : turn == 2 ? "server and PostgreSQL" : "PostgreSQL";
    long took = turn == 0 || turn == 2 ? server.kill(turn == 2) : server.crash(killing);
    say(
        "%d: %s killed after %,d orders, back in %.1f s"
            .formatted(nth + 1, what, orders, took / 1e3));
  }

  private HttpResponse<String> order(String who, String act, String key, String body)
      throws Exception {
    return call(who, "/fund/" + act, key, body);
  }

  private HttpResponse<String> call(String who, String path, String key, String body)
      throws Exception {
    return server.post(who, path, key, body);
  }

  private static long account(HttpResponse<String> answer) {
    must(answer.statusCode() == 201, answer.body());
    return Long.parseLong(field("accounts\":\\[\"", answer.body()));
  }
}
