package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.SessionLock;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.exchange.HandedLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 一轮对接：of each connector one server at a time; what a stop left first, then what is due. What goes
 * wrong with one leaves the others.
 */
@Component
public class RunLines {
  private static final Logger LOG = LoggerFactory.getLogger(RunLines.class);

  private final LineBook book;
  private final LineStore lines;
  private final LineRuns runs;
  private final FetchLine fetch;
  private final HandedLists handed;
  private final SessionLock lock;
  private final Clock clock;

  RunLines(
      LineBook book,
      LineStore lines,
      LineRuns runs,
      FetchLine fetch,
      HandedLists handed,
      DataSource database,
      Clock clock) {
    this.book = book;
    this.lines = lines;
    this.runs = runs;
    this.fetch = fetch;
    this.handed = handed;
    this.lock = new SessionLock(database);
    this.clock = clock;
  }

  /** Looks after every connector once, as the server. */
  public void round() {
    book.read().lines().values().forEach(this::safely);
  }

  private void safely(Line line) {
    try {
      lock.alone("connector of " + line.name(), () -> one(line));
    } catch (IOException | SQLException | RuntimeException failure) {
      LOG.error("connector {} failed, it is tried again: {}", line.name(), failure.toString());
    }
  }

  private int one(Line line) {
    carry(line);
    Stand stand = lines.stand(line, clock.instant());
    if (!FetchLine.asks(line.kind()) || !stand.due(clock.instant())) {
      return 0;
    }
    fetch.fetch(line, stand);
    carry(line);
    return 1;
  }

  /** Runs what was taken, one after the other; behind a gap nothing runs. */
  private void carry(Line line) {
    long unbroken = line.kind() == ConnectorKind.PUSH ? runs.unbroken(line.name()) : 0;
    for (LineRuns.ToCarry one : runs.toCarry(line.name())) {
      @Nullable Long sequence = one.sequence();
      if ((sequence != null && sequence > unbroken) || !handed.carry(one.delivery())) {
        return;
      }
      runs.carried(one.id());
    }
  }
}
