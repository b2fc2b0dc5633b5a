package org.relieflink.platform.connector.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.connector.ConnectorRefusal;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.connector.PushReceipt;
import org.relieflink.platform.connector.PushedRows;
import org.relieflink.platform.connector.Pushes;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 对接接口：the state for a program that watches over the server, and the address for pushing. */
@RestController
class ConnectorApi {
  private static final int MEGA = 1 << 20;

  private final Connectors connectors;
  private final Pushes pushes;
  private final CurrentOfficer current;

  ConnectorApi(Connectors connectors, Pushes pushes, CurrentOfficer current) {
    this.connectors = connectors;
    this.pushes = pushes;
    this.current = current;
  }

  /** Everything the page shows. */
  record Listed(List<ConnectorStatus> items, List<String> problems) {}

  @GetMapping("/api/v1/connectors")
  Listed list() {
    return new Listed(connectors.list(current.get()), connectors.problems(current.get()));
  }

  /** Which one. */
  record Which(@Nullable String name) {
    String asked() {
      return Objects.requireNonNullElse(name, "");
    }
  }

  /** What was done to which list. */
  record Done(String title) {}

  @PostMapping("/api/v1/connectors/fetch")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Done fetch(@RequestBody Which which) {
    return done(connectors.fetchNow(current.get(), which.asked()));
  }

  @PostMapping("/api/v1/connectors/pause")
  Done pause(@RequestBody Which which) {
    return done(connectors.pause(current.get(), which.asked()));
  }

  @PostMapping("/api/v1/connectors/resume")
  Done resume(@RequestBody Which which) {
    return done(connectors.resume(current.get(), which.asked()));
  }

  private static Done done(Outcome<String> outcome) {
    return new Done(outcome.orThrow());
  }

  /** Taken and kept; it runs in the background, when all before it are there. */
  @PostMapping("/api/v1/rows")
  @ResponseStatus(HttpStatus.ACCEPTED)
  PushReceipt push(HttpServletRequest request) throws IOException {
    byte[] body;
    try (InputStream in = request.getInputStream()) {
      body = in.readNBytes(Pushes.MOST_BYTES + 1);
    }
    if (body.length > Pushes.MOST_BYTES) {
      throw Refusal.of(ConnectorRefusal.TOO_LARGE, Pushes.MOST_BYTES / MEGA).asException();
    }
    PushedRows rows =
        new PushedRows(
            request.getHeader("X-Relief-Connector"),
            request.getHeader("Idempotency-Key"),
            request.getHeader("X-Relief-Sequence"),
            request.getHeader("X-Relief-Signature"),
            body);
    return pushes.push(current.get(), rows).orThrow();
  }
}
