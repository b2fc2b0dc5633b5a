package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.connector.ConnectorFault;
import org.springframework.stereotype.Component;

/**
 * 从地址取：pages of rows by a cursor, with the token of the source. Slow down when asked, try again
 * when it is out of order; follow no redirect, so that the token goes nowhere else.
 */
@Component
class RestSource implements Source {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1); // within one round
  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final int TRIES = 5; // of one page
  private static final int MOST_BYTES = 32 << 20; // of one page
  private static final int MOST_PAGES = 10_000;
  private static final long MOST_BYTES_IN_ALL = 512L << 20; // of one list
  private static final int OK = 200;
  private static final int SAME = 304;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OUT_OF_ORDER = 500; // and above

  private final Secrets secrets;
  private final Patience patience;
  private final Clock clock;
  private final RestPages pages;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  RestSource(Secrets secrets, Patience patience, RestPages pages, Clock clock) {
    this.secrets = secrets;
    this.patience = patience;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Fetched fetch(Line line, Stand stand) throws FetchFault {
    MarkRule rule = line.mark();
    String from = rule == null ? "" : rule.from(stand.mark());
    RowPile pile = new RowPile(line, clock.getZone(), from);
    Set<String> cursors = new HashSet<>();
    Optional<Answer> first = ask(line, new Question(from, "", stand.etag()));
    if (first.isEmpty()) {
      return Fetched.unchanged();
    }
    RestPages.Page page = pages.read(first.get().body, pile);
    RestPages.Page head = page;
    long came = 0;
    long bytes = first.get().body.length;
    while (!page.next().isEmpty()) {
      boolean endless = pile.came() == came || !cursors.add(page.next());
      if (endless || cursors.size() > MOST_PAGES) {
        throw new FetchFault(ConnectorFault.ANSWER_WRONG);
      }
      came = pile.came();
      Answer answer =
          ask(line, new Question(from, page.next(), ""))
              .orElseThrow(() -> new FetchFault(ConnectorFault.ANSWER_WRONG));
      bytes += answer.body.length;
      if (bytes > MOST_BYTES_IN_ALL) {
        throw new FetchFault(ConnectorFault.TOO_MANY);
      }
      page = pages.read(answer.body, pile);
      if (page.sequence() != head.sequence() || page.total() != head.total()) {
        throw new FetchFault(ConnectorFault.ROWS_DIFFER);
      }
    }
    if (head.total() >= 0 && head.total() != pile.came()) {
      throw new FetchFault(ConnectorFault.ROWS_DIFFER);
    }
    return new Fetched(pile, first.get().etag, head.sequence(), head.asOf());
  }

  /** What is asked: from which mark, which page, and what we have already. */
  private record Question(String from, String cursor, String etag) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Answer(byte[] body, String etag) {}

  /** Empty when the source says that nothing has changed. */
  private Optional<Answer> ask(Line line, Question question) throws FetchFault {
    Duration rest = FIRST_REST;
    for (int left = TRIES - 1; ; left--) {
      try {
        return once(line, question);
      } catch (FetchFault fault) {
        Duration wanted = fault.patience().isZero() ? rest : fault.patience();
        boolean passing =
            fault.fault() == ConnectorFault.UNREACHABLE
                || fault.fault() == ConnectorFault.ASKED_TO_WAIT;
        if (!passing || left == 0 || wanted.compareTo(LONGEST_REST) > 0) {
          throw fault;
        }
        patience.rest(wanted);
        rest = rest.multipliedBy(2);
      }
    }
  }

  private Optional<Answer> once(Line line, Question question) throws FetchFault {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(line, question))
            .timeout(TIMEOUT)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token(line));
    if (!question.etag.isEmpty()) {
      request.header("If-None-Match", question.etag);
    }
    try {
      HttpResponse<InputStream> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        closeInTime(body);
        return read(answer, body);
      }
    } catch (SSLException stranger) {
      throw new FetchFault(ConnectorFault.NOT_THEM);
    } catch (IOException failure) {
      throw new FetchFault(ConnectorFault.UNREACHABLE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new FetchFault(ConnectorFault.UNREACHABLE);
    }
  }

  /**
   * The time-out of a request ends with its headers: a body that stalls is closed under the reader.
   */
  private static void closeInTime(InputStream body) {
    CompletableFuture.delayedExecutor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              try {
                body.close();
              } catch (IOException closed) {
                // the reader has met the same
              }
            });
  }

  private String token(Line line) throws FetchFault {
    String token = secrets.get(line);
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new FetchFault(ConnectorFault.SECRET_MISSING);
    }
    return token;
  }

  private static URI address(Line line, Question question) {
    String asked = "?limit=" + line.rest().pageSize();
    asked += question.from.isEmpty() ? "" : "&since=" + encoded(question.from);
    asked += question.cursor.isEmpty() ? "" : "&cursor=" + encoded(question.cursor);
    return URI.create(line.rest().url() + asked);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<Answer> read(HttpResponse<InputStream> answer, InputStream body)
      throws FetchFault, IOException {
    int status = answer.statusCode();
    if (status == SAME) {
      return Optional.empty();
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      throw new FetchFault(ConnectorFault.NOT_LET_IN);
    }
    if (status == TOO_MANY_REQUESTS) {
      throw new FetchFault(ConnectorFault.ASKED_TO_WAIT, after(answer));
    }
    if (status >= OUT_OF_ORDER) {
      throw new FetchFault(ConnectorFault.UNREACHABLE, after(answer));
    }
    if (status != OK) {
      throw new FetchFault(ConnectorFault.ANSWER_WRONG);
    }
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new FetchFault(ConnectorFault.TOO_MANY);
    }
    Optional<String> told = answer.headers().firstValue("X-Content-SM3");
    if (told.isPresent() && !told.get().equalsIgnoreCase(Sm3.of(bytes))) {
      throw new FetchFault(ConnectorFault.BYTES_DIFFER);
    }
    String etag = answer.headers().firstValue("ETag").orElse("");
    return Optional.of(new Answer(bytes, etag.matches("[\\x21-\\x7e]{0,200}") ? etag : ""));
  }

  /** Seconds of Retry-After; dates are not read, the own pace is kept then. */
  private static Duration after(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }
}
