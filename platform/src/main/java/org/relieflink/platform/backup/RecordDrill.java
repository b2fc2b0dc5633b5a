package org.relieflink.platform.backup;

import java.time.Clock;
import javax.sql.DataSource;
import org.relieflink.platform.backup.internal.BackupRegister;

/**
 * 把演练的结果记到正在用的库里。 Writes the result of a drill into the register of the server in use, and on its
 * trail.
 */
public final class RecordDrill {
  private final BackupRegister register;

  /** Over connections of the owner. */
  public RecordDrill(DataSource source, Clock clock) {
    this.register = new BackupRegister(source, clock);
  }

  /** A copy whose head could not be read has no row: it cannot be named. */
  public void record(DrillReport report) {
    register.drilled(report);
  }
}
