package org.relieflink.proof.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.VerifyingKey;

/**
 * 证人的网络口：交树根、看最后一个、看全部、看公钥。 The witness over HTTP: {@code POST /roots} (a root and a proof, a line
 * each), {@code GET /roots/last}, {@code GET /roots}, {@code GET /key}. Plain text; the signatures
 * protect it.
 */
public final class WitnessServer implements AutoCloseable {
  private static final int MOST_BYTES = 64 * 1024; // a root and a proof take less than ten
  private static final int THREADS = 4;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int FAILED = 500;

  private final RootBook book;
  private final VerifyingKey key;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private WitnessServer(RootBook book, VerifyingKey key, HttpServer server) {
    this.book = book;
    this.key = key;
    this.server = server;
  }

  /** Answers until it is closed. */
  public static WitnessServer start(InetSocketAddress address, RootBook book, VerifyingKey key)
      throws IOException {
    WitnessServer witness = new WitnessServer(book, key, HttpServer.create(address, 0));
    witness.server.createContext("/", witness::answer);
    witness.server.setExecutor(witness.threads);
    witness.server.start();
    return witness;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private record Reply(int status, String text) {
    static Reply of(String text) {
      return new Reply(200, text);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      try {
        reply = reply(exchange);
      } catch (IllegalArgumentException unreadable) {
        reply = new Reply(BAD_REQUEST, "UNREADABLE");
      } catch (RuntimeException failure) { // the outermost edge: the disk of the witness
        reply = new Reply(FAILED, "FAILED");
      }
      byte[] bytes = (reply.text + "\n").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(reply.status, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String asked = exchange.getRequestMethod() + " " + path;
    return switch (asked) {
      case "POST /roots" -> offer(exchange.getRequestBody());
      case "GET /roots/last" ->
          book.last().map(KeptRoot::line).map(Reply::of).orElse(new Reply(NOT_FOUND, "EMPTY"));
      case "GET /roots" ->
          Reply.of(book.all().stream().map(KeptRoot::line).collect(Collectors.joining("\n")));
      case "GET /key" -> Reply.of(key.text());
      default -> new Reply(path.equals("/roots") ? NOT_ALLOWED : NOT_FOUND, "NOT_FOUND");
    };
  }

  private Reply offer(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return new Reply(TOO_LARGE, "TOO_LARGE");
    }
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() != 2) {
      return new Reply(BAD_REQUEST, "UNREADABLE");
    }
    RootBook.Answer answer =
        book.offer(SignedRoot.parse(lines.get(0)), RootProof.parse(lines.get(1)));
    return answer
        .kept()
        .map(kept -> Reply.of(kept.line()))
        .orElseGet(() -> new Reply(CONFLICT, answer.outcome().name()));
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdown();
    book.close();
  }
}
