package org.relieflink.platform.screening;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 查人的压力试验，手工运行。 Sends look-ups at a fixed rate to a running demo server and prints the percentiles
 * of the answer times, measured from the moment each request was due. Arguments: base address,
 * parties.csv, requests per second, seconds. The day's quota ends it after forty: start the server
 * with {@code RELIEF_WATCH_QUOTAS=file:platform/src/test/resources/watch/load-quotas.yaml}.
 */
final class LookUpLoad {
  private static final int WARM_UP = 200;

  private LookUpLoad() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rate = Integer.parseInt(arguments[2]);
    int requests = rate * Integer.parseInt(arguments[3]);
    List<String> parties = Files.readAllLines(Path.of(arguments[1]));
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 1; i <= WARM_UP; i++) {
      send(client, arguments[0], parties.get(i));
    }
    long[] micros = new long[requests];
    AtomicInteger failed = new AtomicInteger();
    var clock = Executors.newScheduledThreadPool(8);
    long start = System.nanoTime() + 100_000_000;
    for (int i = 0; i < requests; i++) {
      int number = i;
      long due = start + i * 1_000_000_000L / rate;
      String party = parties.get(1 + WARM_UP + i % (parties.size() - WARM_UP - 1));
      var unused =
          clock.schedule(
              () -> {
                int status = send(client, arguments[0], party);
                micros[number] = (System.nanoTime() - due) / 1_000;
                if (status != 200) {
                  failed.incrementAndGet();
                }
                return status;
              },
              due - System.nanoTime(),
              TimeUnit.NANOSECONDS);
    }
    clock.shutdown();
    boolean ended = clock.awaitTermination(5, TimeUnit.MINUTES);
    Arrays.sort(micros);
    System.out.printf(
        "%d requests, %d failed, ended %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        requests,
        failed.get(),
        ended,
        micros[requests / 2] / 1000.0,
        micros[requests * 95 / 100] / 1000.0,
        micros[requests * 99 / 100] / 1000.0,
        micros[requests - 1] / 1000.0);
  }

  private static int send(HttpClient client, String base, String line)
      throws IOException, InterruptedException {
    String[] cells = line.split(",", -1);
    String body =
        "{\"name\":\"%s\",\"citizenId\":\"%s\",\"birthDate\":\"%s\",\"purpose\":\"reception\",\"caseNo\":\"load\"}"
            .formatted(cells[1], cells[2], cells[4]);
    String user = "YX0101:relief-demo-2026";
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/look-ups"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    int status = client.send(request, BodyHandlers.ofString()).statusCode();
    return status == 422 ? 200 : status; // too little known of this party: a plain answer too
  }
}
