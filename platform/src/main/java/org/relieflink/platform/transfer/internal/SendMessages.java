package org.relieflink.platform.transfer.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.relieflink.platform.transfer.DeliveryState;
import org.relieflink.platform.transfer.internal.Outbox.Due;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 送消息：CloudEvents 1.0 with a signature; nobody's data is in it, the receiver fetches by the link.
 * Whoever does not answer is asked again later, twice as long each time, by the clock of the
 * server.
 */
@Component
class SendMessages {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 100; // messages in one round
  private static final int MOST_OF_ONE = 20; // of one address: it does not fill the round
  private static final int MOST_DOUBLINGS = 10; // beyond that the wait grows no more
  private static final int GOOD = 2;
  private static final int CLASS = 100;
  private static final int GONE = 410;

  private final Outbox outbox;
  private final WebhookKey keys;
  private final AllowedHost hosts;
  private final TransferRules rules;
  private final AsServer server;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .proxy(HttpClient.Builder.NO_PROXY)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  SendMessages(
      Outbox outbox,
      WebhookKey keys,
      AllowedHost hosts,
      TransferRules rules,
      AsServer server,
      JsonMapper json) {
    this.outbox = outbox;
    this.keys = keys;
    this.hosts = hosts;
    this.rules = rules;
    this.server = server;
    this.json = json;
  }

  /**
   * Sends what is due; each message stands or falls for itself. An address that does not answer is
   * left for this round: the others do not wait for it. Gives how many were tried.
   */
  int round() {
    Set<String> silent = new HashSet<>();
    int tried = 0;
    for (Due one : server.one(() -> outbox.due(MOST, MOST_OF_ONE))) {
      if (!silent.contains(one.url())) {
        tried++;
        Answer answer = send(one);
        noted(one, answer);
        if (answer.silent) {
          silent.add(one.url());
        }
      }
    }
    return tried;
  }

  private void noted(Due due, Answer answer) {
    server.one(
        () -> {
          outbox.tried(due, answer.state, answer.said, wait(due));
          return due;
        });
  }

  /**
   * 怎么样。
   *
   * @param silent whether nobody answered at all
   */
  private record Answer(DeliveryState state, String said, boolean silent) {}

  private Duration wait(Due due) {
    int doublings = Math.min(due.tries(), MOST_DOUBLINGS);
    return Duration.ofSeconds((long) rules.limits().firstWaitSeconds() << doublings);
  }

  /** The same id each time: the receiver knows one that it had. */
  private Answer send(Due due) {
    Optional<String> secret = keys.find(due.unit());
    if (secret.isEmpty()) {
      return later(due, "no secret", false);
    }
    if (hosts.look(due.url()) != AllowedHost.Verdict.FINE) {
      return new Answer(DeliveryState.FAILED, "host not allowed", false);
    }
    return posted(due, request(due, secret.get()));
  }

  private HttpRequest request(Due due, String secret) {
    String body = event(due);
    return HttpRequest.newBuilder(URI.create(due.url()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/cloudevents+json; charset=utf-8")
        .header("Relief-Signature", keys.sign(secret, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The whole answer has to be there in time: a body without end holds nobody up. */
  private Answer posted(Due due, HttpRequest request) {
    var answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answered(due, answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (ExecutionException unreachable) {
      return later(due, "unreachable", true);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      return later(due, "too slow", true);
    } catch (InterruptedException stopping) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return later(due, "stopped", true);
    }
  }

  private Answer answered(Due due, int status) {
    if (status / CLASS == GOOD) {
      return new Answer(DeliveryState.SENT, Integer.toString(status), false);
    }
    return status == GONE
        ? new Answer(DeliveryState.NOT_FOUND, Integer.toString(status), false)
        : later(due, Integer.toString(status), false);
  }

  private Answer later(Due due, String said, boolean silent) {
    boolean enough = due.tries() + 1 >= rules.limits().tries();
    return new Answer(enough ? DeliveryState.FAILED : DeliveryState.SENDING, said, silent);
  }

  private String event(Due due) {
    String number = "YS-%06d".formatted(due.outbound());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("transfer", number);
    data.put("version", due.number());
    data.put("state", due.state());
    data.put("link", "/api/v1/transfer-tasks/" + due.outbound());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", due.event());
    event.put("source", "urn:relieflink:" + due.unit().place());
    event.put("type", due.type());
    event.put("subject", number);
    event.put("time", due.at().toString());
    event.put("datacontenttype", "application/json");
    event.put("sequence", "%020d".formatted(due.number()));
    event.put("data", data);
    return json.writeValueAsString(event);
  }
}
