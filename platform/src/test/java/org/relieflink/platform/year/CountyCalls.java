package org.relieflink.platform.year;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 全县怎样和系统说话：the real HTTP interface, signed in, and nothing else. */
final class CountyCalls {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final CallTimes times = new CallTimes();
  private final String base;
  private final Agenda agenda;
  private int calls;

  CountyCalls(int port, Agenda agenda) {
    this.base = "http://127.0.0.1:" + port + "/api/v1";
    this.agenda = agenda;
  }

  /** 一个回答。 */
  record Answer(int status, JsonNode body) {
    boolean done() {
      return status < 300;
    }

    String code() {
      return done() ? "" : body.path("code").asString("");
    }

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  int calls() {
    return calls;
  }

  CallTimes times() {
    return times;
  }

  /** What the system said no to, by code: all of it was meant. */
  Map<String, Integer> refusals() {
    return Map.copyOf(refusals);
  }

  Answer get(Officer officer, String path) throws Exception {
    return done(send(officer, request(officer, path).GET().build()));
  }

  /** What must be done. */
  Answer post(Officer officer, String path, Object body) throws Exception {
    return done(asked(officer, path, "", body));
  }

  Answer post(Officer officer, String path, String key, Object body) throws Exception {
    return done(asked(officer, path, key, body));
  }

  /** What must be refused, with this code. */
  void refused(String code, Answer answer) {
    if (!answer.code().equals(code)) {
      throw new IllegalStateException("not " + code + " but " + answer);
    }
  }

  /** What may be refused. */
  Answer asked(Officer officer, String path, String key, Object body) throws Exception {
    HttpRequest.Builder request =
        request(officer, path).header("Content-Type", type(body)).POST(bytes(body));
    return send(
        officer, (key.isEmpty() ? request : request.header("Idempotency-Key", key)).build());
  }

  /** A file of the bank's, as text. */
  String file(Officer officer, String path) throws Exception {
    agenda.tick();
    calls++;
    HttpResponse<String> answer =
        client.send(request(officer, path).GET().build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " " + answer.body());
    }
    return answer.body();
  }

  Answer upload(Officer officer, String path, String text) throws Exception {
    String edge = "----year";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(edge, text, edge);
    return done(
        send(
            officer,
            request(officer, path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  private static String type(Object body) {
    return body instanceof String ? "application/yaml" : "application/json";
  }

  private static HttpRequest.BodyPublisher bytes(Object body) {
    return BodyPublishers.ofString(
        body instanceof String yaml ? yaml : JSON.writeValueAsString(body));
  }

  private HttpRequest.Builder request(Officer officer, String path) {
    String user = officer.staffNumber() + ":" + DemoAccounts.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Basic " + basic);
  }

  private Answer send(Officer officer, HttpRequest request) throws Exception {
    agenda.tick();
    calls++;
    String kind =
        CallTimes.kind(request.method(), request.uri().getPath().substring("/api/v1".length()));
    HttpResponse<String> answer =
        times.of(kind, () -> client.send(request, BodyHandlers.ofString()));
    if (answer.statusCode() >= 500) {
      throw new IllegalStateException(officer + " " + request.uri() + " " + answer.body());
    }
    Answer read =
        new Answer(
            answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    if (!read.done()) {
      refusals.merge(read.code(), 1, Integer::sum);
    }
    return read;
  }

  private static Answer done(Answer answer) {
    if (!answer.done()) {
      throw new IllegalStateException("refused: " + answer);
    }
    return answer;
  }
}
