package org.relieflink.platform.trail;

import java.time.Clock;
import javax.sql.DataSource;
import org.relieflink.platform.trail.internal.StoredTrail;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 命令行办的事也留痕。 The trail for a command that works beside the server, in its own transactions on the
 * same database.
 */
public final class CommandTrail {
  private CommandTrail() {}

  /** Writes into the transaction that is open on this source, if one is. */
  public static Trail over(DataSource source, Clock clock) {
    return new StoredTrail(JdbcClient.create(source), clock);
  }
}
