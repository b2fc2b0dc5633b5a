package org.relieflink.platform.screening;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 列表页有多快，手工运行。 Opens each list of a running demo server as a signed-in officer, one after another,
 * and prints the percentiles of the times until the last byte. Arguments: base address, how often
 * each page. A large pool: {@code ./relieflink generate --scale 10}, two lists of 900,000 rows made
 * of its {@code pool.csv}, taken in as supplements.
 */
final class ListLoad {
  private static final int WARM_UP = 20;
  private static final String PASSWORD = "relief-demo-2026";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** 哪些列表，由谁来看。 */
  private record Lists(String officer, List<String> paths) {}

  private static final List<Lists> ALL =
      List.of(
          new Lists(
              "YX0101", List.of("/", "/pool", "/pool/imports", "/pool/quality", "/pool/contracts")),
          new Lists(
              "YX0217",
              List.of(
                  "/screening",
                  "/screening?view=family",
                  "/screening?view=strong&sort=strongest",
                  "/screening/candidates",
                  "/screening/runs",
                  "/api/v1/hits?view=review&limit=50",
                  "/leads",
                  "/leads/triage",
                  "/leads/coverage",
                  "/duties",
                  "/sharing-rate",
                  "/supervision",
                  "/opinion")),
          new Lists("GL0003", List.of("/trail")));

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.ALWAYS)
          .build();

  private final String basic;

  private ListLoad(String base, String officer) {
    this.base = base;
    byte[] pair = (officer + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    this.basic = "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int times = Integer.parseInt(arguments[1]);
    for (Lists lists : ALL) {
      ListLoad load = new ListLoad(arguments[0], lists.officer);
      load.signIn(lists.officer);
      for (String path : lists.paths) {
        load.measure(path, times);
      }
    }
  }

  private void signIn(String officer) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new IOException("the sign-in page has no token");
    }
    String form =
        "user=%s&pw=%s&_csrf=%s"
            .formatted(
                officer, PASSWORD, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(base + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    if (client.send(request, BodyHandlers.ofString()).uri().getPath().equals("/sign-in")) {
      throw new IOException(officer + " was not let in");
    }
  }

  private void measure(String path, int times) throws IOException, InterruptedException {
    int status = 0;
    for (int i = 0; i < WARM_UP; i++) {
      status = get(path).statusCode();
    }
    long[] micros = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      get(path);
      micros[i] = (System.nanoTime() - start) / 1_000;
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-45s %d  p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
        path,
        status,
        micros[times / 2] / 1000.0,
        micros[times * 95 / 100] / 1000.0,
        micros[times - 1] / 1000.0);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (path.startsWith("/api/")) { // the API knows no sessions
      request.header("Authorization", basic);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
