package org.relieflink.platform.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 连接轮着用：of a pool of connections, some are kept for those who hold one already and need another
 * beside it (a reading apart from their transaction). Without that, as many at once as the pool has
 * connections would each wait for one that another of them holds, until all give up.
 */
public final class ConnectionTurns {
  private final Semaphore first;
  private final Duration wait;
  private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

  /**
   * Keeps the rest of the pool for seconds.
   *
   * @param firsts threads that may hold a connection at once, below the size of the pool
   * @param wait how long a thread waits for its first one
   */
  public ConnectionTurns(int firsts, Duration wait) {
    this.first = new Semaphore(firsts, true);
    this.wait = wait;
  }

  /** 取一个连接。 */
  @FunctionalInterface
  public interface Taking {
    Connection take() throws SQLException;
  }

  /**
   * A connection that gives its turn back when it is closed.
   *
   * @throws SQLTransientConnectionException when no turn came in time
   */
  public Connection taken(Taking pool) throws SQLException {
    AtomicInteger mine = held.get();
    if (mine.get() == 0) {
      turn();
    }
    mine.incrementAndGet();
    try {
      return giving(pool.take(), mine);
    } catch (SQLException | RuntimeException none) {
      given(mine);
      throw none;
    }
  }

  private void turn() throws SQLException {
    try {
      if (!first.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException("no turn for a connection within " + wait);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("stopped while waiting for a connection", stopped);
    }
  }

  private void given(AtomicInteger mine) {
    if (mine.decrementAndGet() == 0) {
      first.release();
    }
  }

  private Connection giving(Connection connection, AtomicInteger mine) {
    AtomicBoolean closed = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              } finally {
                if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
                  given(mine);
                }
              }
            });
  }
}
