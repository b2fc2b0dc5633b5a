package org.relieflink.platform.connector.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  private final DataSource database;
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
    this.database = database;
    this.clock = clock;
  }

  /** Looks after every connector once, as the server. */
  public void round() {
    book.read().lines().values().forEach(this::safely);
  }

  private void safely(Line line) {
    try {
      alone(line);
    } catch (SQLException | RuntimeException failure) {
      LOG.error("connector {} failed, it is tried again: {}", line.name(), failure.toString());
    }
  }

  /** Under a lock of the session, since fetches and imports are long. */
  private void alone(Line line) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!lock(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", line)) {
        return;
      }
      try {
        carry(line);
        Stand stand = lines.stand(line, clock.instant());
        if (FetchLine.asks(line.kind()) && stand.due(clock.instant())) {
          fetch.fetch(line, stand);
          carry(line);
        }
      } finally {
        lock(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", line);
      }
    }
  }

  private static boolean lock(Connection connection, String sql, Line line) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "connector of " + line.name());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
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
