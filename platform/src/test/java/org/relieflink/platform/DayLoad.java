package org.relieflink.platform;

import static org.relieflink.platform.KilledServer.field;
import static org.relieflink.platform.KilledServer.must;
import static org.relieflink.platform.KilledServer.say;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.harm.HarmSamples;

/**
 * 许多人同时用，手工运行：{@code ./relieflink play users --users N --minutes M}. A server of its own with cases
 * and transfers; so many officers with accounts of their own are signed in at once and go from page
 * to page (work of the day, cases, a case, transfers, a transfer, tasks, inbox), some seconds of
 * thinking before each. Prints the percentiles of the times until the last byte, by page; fails
 * where a page was not answered or nineteen of twenty took longer than 300 ms.
 */
public final class DayLoad {
  private static final int LEAST_THINK_MILLIS = 3_000;
  private static final int MORE_THINK_MILLIS = 4_000;
  private static final int MATTERS = 60;
  private static final int WARM_UP_SECONDS = 60; // a server that has just started compiles itself
  private static final long MOST_NANOS = 300_000_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String CLERK = "YX0101";
  private static final String HANDLER = "YX0217";
  private static final String BUREAU = "MZ0301";

  private final KilledServer server = new KilledServer("day-load", CLERK, "/relief-cases");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> cases = new ArrayList<>();
  private final List<String> transfers = new ArrayList<>();
  private final Map<String, List<Long>> times = new TreeMap<>();
  private final Map<Long, List<Long>> minuteByMinute = new TreeMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final int users;
  private final int minutes;
  private volatile long from;
  private volatile boolean measuring;
  private volatile boolean over;

  private DayLoad(int users, int minutes) throws IOException {
    this.users = users;
    this.minutes = minutes;
  }

  public static void main(String[] arguments) throws Exception {
    DayLoad load =
        new DayLoad(option(arguments, "--users", 200), option(arguments, "--minutes", 2));
    try {
      load.run();
    } finally {
      load.server.stop();
      load.threads.shutdownNow();
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

  private void run() throws Exception {
    server.start();
    for (int nth = 1; nth <= MATTERS; nth++) {
      matter(nth);
    }
    List<Future<HttpClient>> signedIn = new ArrayList<>();
    ExecutorService doors = Executors.newFixedThreadPool(4);
    for (int nth = 0; nth < users; nth++) {
      String number = account(nth);
      signedIn.add(doors.submit(() -> signIn(number)));
    }
    List<Future<?>> all = new ArrayList<>();
    for (int nth = 0; nth < users; nth++) {
      HttpClient client = signedIn.get(nth).get();
      Random random = new Random(nth);
      boolean department = isDepartment(nth);
      all.add(threads.submit(() -> day(client, random, department)));
    }
    doors.shutdown();
    say("%d officers are signed in".formatted(users));
    TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
    from = System.nanoTime();
    measuring = true;
    TimeUnit.MINUTES.sleep(minutes);
    over = true;
    for (Future<?> one : all) {
      one.get();
    }
    told();
  }

  private static boolean isDepartment(int nth) {
    return nth % 3 == 0;
  }

  /** A case, and a transfer that its department took. */
  private void matter(int nth) throws Exception {
    String body =
        "{\"caseNo\":\"云检刑申〔2026〕%d号\",\"name\":\"吴小满\",\"citizenId\":\"%s\"}"
            .formatted(nth, HarmSamples.adult(nth));
    String id = field("id", answered(HANDLER, "/relief-cases", "load-" + nth, body));
    cases.add(id);
    String version = "{\"act\":\"ACCEPT\",\"version\":1}";
    answered(HANDLER, "/relief-cases/" + id + "/works", "load-a-" + nth, version);
    String wanted =
        """
        {"subject":{"kind":"RELIEF_CASE","id":"%s"},"letter":true,"sexual":false,
         "asks":[{"department":"civil_affairs","helps":["counselling"]}],
         "situation":{"area":"云溪县柳河镇","hardship":"不能做工"}}"""
            .formatted(id);
    String transfer = field("id", answered(CLERK, "/transfers", "load-t-" + nth, wanted));
    transfers.add(transfer);
    answered(
        HANDLER,
        "/transfers/" + transfer + "/decisions",
        "load-s-" + nth,
        "{\"act\":\"SEND\",\"version\":1,\"sexual\":false}");
    answered(
        BUREAU,
        "/transfer-tasks/" + transfer + "/works",
        "load-w-" + nth,
        "{\"act\":\"ACCEPT\",\"version\":2}");
    asked(nth);
  }

  private void asked(int nth) throws Exception {
    String body =
        "{\"citizenId\":\"%s\",\"name\":\"吴小满\",\"fact\":\"subsistence-now\",\"contract\":\"civil_affairs/subsistence\",\"purpose\":\"relief_case\",\"caseNo\":\"云检刑申〔2026〕%d号\"}"
            .formatted(HarmSamples.adult(nth), nth);
    answered(HANDLER, "/requests", "load-r-" + nth, body);
  }

  private String answered(String who, String path, String key, String body) throws Exception {
    HttpResponse<String> answer = server.post(who, path, key, body);
    must(answer.statusCode() < 300, path + ": " + answer.body());
    return answer.body();
  }

  /** An account of its own for each; a third of them at the bureau. */
  private String account(int nth) {
    String number = (isDepartment(nth) ? "MZ5%03d" : "YX5%03d").formatted(nth);
    server
        .jdbc()
        .sql(
            """
            insert into access.account
              (staff_number, display_name, role, place, department, password_hash, demo, created_at)
            select ?, '某某', ?, place, ?, password_hash, true, now()
            from access.account where staff_number = 'YX0101'
            """)
        .params(
            number,
            isDepartment(nth) ? "DEPARTMENT_OFFICER" : nth % 3 == 1 ? "PROSECUTOR" : "CLERK",
            isDepartment(nth) ? "civil_affairs" : null)
        .update();
    return number;
  }

  private HttpClient signIn(String number) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .executor(threads)
            .build();
    Matcher token = TOKEN.matcher(get(client, "/sign-in").body());
    must(token.find(), "the sign-in page has no token");
    String form =
        "user=%s&pw=%s&_csrf=%s"
            .formatted(
                number,
                DemoAccounts.PASSWORD,
                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(server.base() + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    must(!answer.uri().getPath().equals("/sign-in"), number + " was not let in: " + answer.body());
    return client;
  }

  private HttpResponse<String> get(HttpClient client, String path) throws Exception {
    URI uri = URI.create(server.base() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private List<String> pages(Random random, boolean department) {
    String id = transfers.get(random.nextInt(transfers.size()));
    return department
        ? List.of("/", "/transfer-tasks", "/transfer-tasks/" + id, "/inbox")
        : List.of(
            "/",
            "/cases",
            "/cases/" + cases.get(random.nextInt(cases.size())),
            "/transfers",
            "/transfers/" + id,
            "/requests");
  }

  private Object day(HttpClient client, Random random, boolean department) throws Exception {
    while (!over) {
      for (String path : pages(random, department)) {
        TimeUnit.MILLISECONDS.sleep(LEAST_THINK_MILLIS + random.nextInt(MORE_THINK_MILLIS));
        if (over) {
          break;
        }
        long began = System.nanoTime();
        int status = get(client, path).statusCode();
        if (measuring && !over) {
          note(path.replaceAll("[0-9]+", "{id}"), status, System.nanoTime() - began);
        }
      }
    }
    return client;
  }

  private synchronized void note(String page, int status, long nanos) {
    if (status != 200) {
      failures.incrementAndGet();
    }
    times.computeIfAbsent(page, key -> new ArrayList<>()).add(nanos);
    long minute = 1 + (System.nanoTime() - from) / TimeUnit.MINUTES.toNanos(1);
    minuteByMinute.computeIfAbsent(minute, key -> new ArrayList<>()).add(nanos);
  }

  private synchronized void told() {
    List<Long> all = new ArrayList<>();
    times.values().forEach(all::addAll);
    times.forEach((page, one) -> say(line(page, one)));
    minuteByMinute.forEach((minute, one) -> say(line("minute " + minute, one)));
    say(line("all pages", all));
    say(
        "%d users, %.1f pages a second, %d not answered with 200"
            .formatted(users, all.size() / (minutes * 60.0), failures.get()));
    must(failures.get() == 0, "some pages were not answered");
    long slow = all.stream().sorted().toList().get(all.size() * 95 / 100);
    must(slow <= MOST_NANOS, "nineteen of twenty pages within 300 ms: not so");
  }

  private static String line(String page, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "%-24s %6d times, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms"
        .formatted(
            page,
            sorted.size(),
            sorted.get(sorted.size() / 2) / 1e6,
            sorted.get(sorted.size() * 95 / 100) / 1e6,
            sorted.get(sorted.size() * 99 / 100) / 1e6,
            sorted.get(sorted.size() - 1) / 1e6);
  }
}
