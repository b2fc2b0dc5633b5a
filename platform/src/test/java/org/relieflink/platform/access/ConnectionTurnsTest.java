package org.relieflink.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("连接轮着用：拿着一个还要一个的总有得拿，不会一起等到都放弃")
class ConnectionTurnsTest {
  private final Semaphore pool = new Semaphore(3);
  private final ConnectionTurns turns = new ConnectionTurns(2, Duration.ofSeconds(20));
  private final ExecutorService one = Executors.newSingleThreadExecutor();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final ExecutorService third = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    one.shutdownNow();
    other.shutdownNow();
    third.shutdownNow();
  }

  private Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                pool.release();
              }
              return null;
            });
  }

  private Connection take() throws SQLException {
    return turns.taken(
        () -> {
          if (!pool.tryAcquire()) {
            throw new SQLTransientConnectionException("empty");
          }
          return connection();
        });
  }

  private static <T> T by(ExecutorService thread, Callable<T> work) throws Exception {
    return thread.submit(work).get(20, TimeUnit.SECONDS);
  }

  private static void close(ExecutorService thread, Connection connection) throws Exception {
    by(
        thread,
        () -> {
          connection.close();
          return true;
        });
  }

  @Test
  @DisplayName("两人各拿着一个，第三人等着；其中一人还要一个，马上有；还了以后第三人才轮到")
  void whoHoldsOneFindsAnother() throws Exception {
    Connection first = by(one, this::take);
    by(other, this::take);
    var waiting = third.submit(this::take);
    Connection beside = by(one, this::take);
    assertThat(waiting.isDone()).isFalse();
    close(one, beside);
    assertThat(waiting.isDone()).as("第一个还拿着").isFalse();
    close(one, first);
    close(one, first); // twice is once
    assertThat(waiting.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(pool.availablePermits()).isEqualTo(2); // the stub counts the second close too
  }

  @Test
  @DisplayName("拿不到的把轮次还回去：库断过以后照样轮得到")
  void nothingIsLostWhenThePoolFails() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  turns.taken(
                      () -> {
                        throw new SQLException("down");
                      }))
          .hasMessage("down");
    }
    assertThat(by(one, this::take)).isNotNull();
    assertThat(by(other, this::take)).isNotNull();
  }

  @Test
  @DisplayName("等得太久：说没有轮到，不一直等")
  void nobodyWaitsForEver() throws Exception {
    var brief = new ConnectionTurns(1, Duration.ofMillis(1));
    by(one, () -> brief.taken(this::connection));
    assertThatThrownBy(() -> brief.taken(this::connection))
        .isInstanceOf(SQLTransientConnectionException.class);
  }
}
