package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** 会推送的部门 · A department whose system sends batches of rows by itself. */
public final class PushDepartment {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final URI server;
  private final String authorization;
  private final String connector;
  private final String key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /**
   * @param server root of the platform, e.g. {@code http://127.0.0.1:8080/}
   * @param account {@code number:password} of the department's account
   * @param connector name of the connector
   * @param key secret that both sides have
   */
  public PushDepartment(URI server, String account, String connector, String key) {
    this.server = server;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    this.connector = connector;
    this.key = key;
  }

  /**
   * Pushes one batch.
   *
   * @return what the platform said of it
   */
  public Answer push(String idempotencyKey, long sequence, List<Map<String, String>> rows)
      throws IOException, InterruptedException {
    byte[] body = body(rows);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("api/v1/rows"))
            .timeout(TIMEOUT)
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-ndjson")
            .header("X-Relief-Connector", connector)
            .header("Idempotency-Key", idempotencyKey)
            .header("X-Relief-Sequence", Long.toString(sequence))
            .header("X-Relief-Signature", signature(idempotencyKey, sequence, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return Answer.of(
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
  }

  /** One object a line, UTF-8. */
  public static byte[] body(List<Map<String, String>> rows) {
    return JsonText.lines(rows).getBytes(StandardCharsets.UTF_8);
  }

  /** HMAC-SM3 of name, key, number and SM3 of the body, each on a line. */
  public String signature(String idempotencyKey, long sequence, byte[] body) {
    return Digests.hmac(
        key,
        String.join("\n", connector, idempotencyKey, Long.toString(sequence), Digests.sm3(body)));
  }
}
