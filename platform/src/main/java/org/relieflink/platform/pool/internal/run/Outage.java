package org.relieflink.platform.pool.internal.run;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 断了、满了，过一会儿再办就好。 Whether a failure is the database's and not the import's: connection lost, server
 * stopped or starting, disk full, out of memory, given way to another transaction. What is of that
 * kind is done again a little later; anything else would only fail again.
 */
final class Outage {
  /** Classes of SQLSTATE: connection, transaction rolled back, resources, system. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "58");

  /** Operator intervention: stopped by its administrator, by a crash, not yet started. */
  private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03", "57P05");

  private Outage() {}

  static boolean is(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException sql && isOne(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    boolean said =
        state != null
            && state.length() == 5
            && (CLASSES.contains(state.substring(0, 2)) || STOPPED.contains(state));
    return said
        || failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException;
  }
}
