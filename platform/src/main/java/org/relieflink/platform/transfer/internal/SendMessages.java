package org.relieflink.platform.transfer.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Sends what is due; each message stands or falls for itself. Gives how many were tried. */
  int round() {
    List<Due> due = server.one(() -> outbox.due(MOST));
    for (Due one : due) {
      Answer answer = send(one);
      server.one(
          () -> {
            outbox.tried(one, answer.state, answer.said, wait(one));
            return one;
          });
    }
    return due.size();
  }

  private record Answer(DeliveryState state, String said) {}

  private Duration wait(Due due) {
    int doublings = Math.min(due.tries(), MOST_DOUBLINGS);
    return Duration.ofSeconds((long) rules.limits().firstWaitSeconds() << doublings);
  }

  /** The same id each time: the receiver knows one that it had. */
  private Answer send(Due due) {
    Optional<String> secret = keys.find(due.unit());
    if (secret.isEmpty()) {
      return later(due, "no secret");
    }
    if (hosts.look(due.url()) != AllowedHost.Verdict.FINE) {
      return new Answer(DeliveryState.FAILED, "host not allowed");
    }
    String body = event(due);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(due.url()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/cloudevents+json; charset=utf-8")
            .header("Relief-Signature", keys.sign(secret.get(), body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return answered(due, status);
    } catch (IOException unreachable) {
      return later(due, "unreachable");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return later(due, "stopped");
    }
  }

  private Answer answered(Due due, int status) {
    if (status / CLASS == GOOD) {
      return new Answer(DeliveryState.SENT, Integer.toString(status));
    }
    return status == GONE
        ? new Answer(DeliveryState.NOT_FOUND, Integer.toString(status))
        : later(due, Integer.toString(status));
  }

  private Answer later(Due due, String said) {
    boolean enough = due.tries() + 1 >= rules.limits().tries();
    return new Answer(enough ? DeliveryState.FAILED : DeliveryState.SENDING, said);
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
