package org.relieflink.synthetic.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** 有接口的部门 · A department with an address that gives pages of rows, on the loopback alone. */
public final class RestDepartment implements AutoCloseable {
  private static final int OK = 200;
  private static final int SAME = 304;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OUT_OF_ORDER = 503;
  private static final int EACH_NTH_TWICE = 3;

  private final HttpServer server;
  private final String token;
  private SimulatedList before = SimulatedList.NONE;
  private SimulatedList now = SimulatedList.NONE;
  private Trouble trouble = Trouble.NONE;
  private int asked;

  private RestDepartment(HttpServer server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Starts it.
   *
   * @param port 0 for a free one
   */
  public static RestDepartment start(int port, String token) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    RestDepartment department = new RestDepartment(server, token);
    server.createContext("/rows", department::answer);
    server.start();
    return department;
  }

  /** Where it is asked. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/rows";
  }

  /** The list as it is from now on; the last one becomes the old one. */
  public synchronized void publish(SimulatedList list) {
    before = now;
    now = list;
  }

  public synchronized void trouble(Trouble wanted) {
    trouble = wanted;
  }

  /** How often it was asked. */
  public synchronized int asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Reply reply = reply(exchange);
    reply.headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(reply.body);
    }
    exchange.close();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Reply(int status, Map<String, String> headers, byte[] body) {
    static Reply of(int status) {
      return new Reply(status, Map.of(), new byte[0]);
    }
  }

  private synchronized Reply reply(HttpExchange exchange) {
    asked++;
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return Reply.of(UNAUTHORIZED);
    }
    if (trouble == Trouble.OUTAGE
        || (trouble == Trouble.BREAKS_OFF && query.containsKey("cursor"))) {
      return Reply.of(OUT_OF_ORDER);
    }
    if (trouble == Trouble.SLOW && asked % 2 == 1) {
      return new Reply(TOO_MANY_REQUESTS, Map.of("Retry-After", "2"), new byte[0]);
    }
    if (trouble == Trouble.GIBBERISH) {
      return new Reply(OK, Map.of(), "<html>".getBytes(StandardCharsets.UTF_8));
    }
    String etag = "\"" + now.hashCode() + trouble + "\"";
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      return Reply.of(SAME);
    }
    byte[] body = page(query).getBytes(StandardCharsets.UTF_8);
    byte[] digested = trouble == Trouble.DIGEST_WRONG ? new byte[0] : body;
    return new Reply(
        OK,
        Map.of(
            "Content-Type",
            "application/json",
            "X-Content-SM3",
            Digests.sm3(digested),
            "ETag",
            etag),
        body);
  }

  private String page(Map<String, String> query) {
    SimulatedList list = trouble == Trouble.OLD_LIST ? before : now;
    List<Map<String, String>> rows = asked(list, query.getOrDefault("since", ""));
    long total = rows.size();
    if (trouble == Trouble.ROWS_DROPPED) {
      rows = rows.subList(0, rows.size() - 1 - rows.size() / 10);
    }
    int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
    int to = Math.min(rows.size(), from + Integer.parseInt(query.getOrDefault("limit", "100")));
    boolean endless = trouble == Trouble.ENDLESS && from > 0;
    List<Map<String, String>> given = endless ? List.of() : rows.subList(from, to);
    int behind = endless ? from + 1 : to;
    String next = endless || to < rows.size() ? ",\"next\":\"" + behind + "\"" : "";
    String asOf = list.asOf().isEmpty() ? "" : ",\"as_of\":\"" + list.asOf() + "\"";
    return "{\"rows\":"
        + JsonText.rows(given)
        + next
        + asOf
        + ",\"total\":"
        + total
        + ",\"sequence\":"
        + list.sequence()
        + "}";
  }

  private List<Map<String, String>> asked(SimulatedList list, String since) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (trouble == Trouble.EMPTY) {
      return rows;
    }
    Instant from = since.isEmpty() || list.markColumn().isEmpty() ? null : Instant.parse(since);
    for (Map<String, String> row : list.rows()) {
      boolean wanted =
          from == null || !Instant.parse(row.getOrDefault(list.markColumn(), "")).isBefore(from);
      if (wanted || trouble == Trouble.OLD_LIST) {
        rows.add(row);
      }
    }
    if (trouble == Trouble.DUPLICATES_AND_DISORDER) {
      for (int i = 0, all = rows.size(); i < all; i += EACH_NTH_TWICE) {
        rows.add(rows.get(i));
      }
      Collections.shuffle(rows, new Random(list.sequence()));
    }
    return rows;
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
