package org.relieflink.platform.pool.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 一批只有一个在办。 One run of a batch at a time, over threads and servers: a lock on a connection of its
 * own says that somebody is at it, and a number that every commit asks for refuses whoever was
 * overtaken while the lock was lost.
 */
@Repository
public class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final int PATIENCE_MILLIS = 20_000; // of the lock's connection with the database

  private final DataSource source;
  private final JdbcClient jdbc;

  Attempts(DataSource source, JdbcClient jdbc) {
    this.source = source;
    this.jdbc = jdbc;
  }

  /** Begins a run of a waiting batch; empty when it does not wait or somebody else is at it. */
  public Optional<Held> take(long batchId, Instant now) {
    Optional<Held> locked = lock(batchId);
    if (locked.isEmpty()) {
      return Optional.empty();
    }
    Held held = locked.get();
    try {
      Optional<Long> number = begin(batchId, now);
      number.ifPresent(one -> held.number = one);
      if (number.isEmpty()) {
        held.close();
      }
      return number.map(one -> held);
    } catch (RuntimeException failure) {
      held.close();
      throw failure;
    }
  }

  /** Does something to a batch while nobody is at it and nobody can begin; else nothing. */
  public boolean whileFree(long batchId, Runnable work) {
    Optional<Held> locked = lock(batchId);
    if (locked.isEmpty()) {
      return false;
    }
    try (Held held = locked.get()) {
      work.run();
    }
    return true;
  }

  /**
   * To be called within the transaction whose commit must not come too late: until its end no other
   * run begins.
   *
   * @throws Overtaken when one has begun
   */
  public void mustHold(Attempt attempt) {
    boolean mine =
        jdbc.sql("select attempt = ? from pool.batch where id = ? for no key update")
            .params(attempt.number(), attempt.batchId())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    if (!mine) {
      throw new Overtaken(attempt);
    }
  }

  private Optional<Long> begin(long batchId, Instant now) {
    return jdbc.sql(
            """
            update pool.batch set attempt = attempt + 1, started_at = :now, finished_at = null,
              refusal = null, refusal_detail = null
            where id = :id and status = 'WAITING' returning attempt
            """)
        .param("now", Timestamp.from(now))
        .param("id", batchId)
        .query(Long.class)
        .optional();
  }

  private Optional<Held> lock(long batchId) {
    try {
      Connection connection = source.getConnection();
      try {
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        if (said(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", batchId)) {
          return Optional.of(new Held(connection, batchId));
        }
        connection.close();
        return Optional.empty();
      } catch (SQLException failure) {
        end(connection);
        throw failure;
      }
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("no lock for batch " + batchId, failure);
    }
  }

  private static boolean said(Connection connection, String sql, long batchId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "pool.import/" + batchId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Ends a connection without asking the other side: the database lets its locks go. */
  static void end(Connection connection) {
    try (Connection ending = connection) {
      ending.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("a connection was gone already: {}", gone.toString());
    }
  }

  /** The lock of a run; closing never throws, so that it hides no reason. */
  public static final class Held implements AutoCloseable {
    private final Connection connection;
    private final long batchId;
    private long number;

    Held(Connection connection, long batchId) {
      this.connection = connection;
      this.batchId = batchId;
    }

    public Attempt attempt() {
      return new Attempt(batchId, number);
    }

    @Override
    public void close() {
      try {
        said(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", batchId);
        connection.close();
      } catch (SQLException lost) {
        end(connection);
      }
    }
  }
}
