package org.relieflink.platform.exchange.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 办完一次导入：what lists of the folder and handed lists have in common, from the batch to its end. */
@Component
class CarryImport {
  private static final Logger LOG = LoggerFactory.getLogger(CarryImport.class);

  private final HardshipPool pool;
  private final MessageSource messages;
  private final OfficeSettings office;
  private final Tries tries;

  CarryImport(HardshipPool pool, MessageSource messages, OfficeSettings office, Clock clock) {
    this.pool = pool;
    this.messages = messages;
    this.office = office;
    this.tries = new Tries(clock);
  }

  /** Who brings the lists. */
  enum Bringer {
    /** Files and their notes in the folder of a department. */
    FOLDER("exchange.officer"),
    /** Other capabilities, whatever way the lists came. */
    LINE("exchange.line");

    private final String nameKey;

    Bringer(String nameKey) {
      this.nameKey = nameKey;
    }
  }

  /** The bringer itself, in the department's name: it loads the department's own lists only. */
  Officer officer(Bringer bringer, String department) {
    return new Officer(
        bringer.name(),
        messages.getMessage(bringer.nameKey, null, Locale.CHINA),
        Role.DEPARTMENT_OFFICER,
        Unit.of(office.place(), department));
  }

  /** Whether it broke a short while ago: it is too early to look again. */
  boolean rests(long delivery) {
    return tries.rests(delivery);
  }

  /** Runs a received batch, or one that a stop or a fault left; a fault is left to the batch. */
  ImportBatch run(long batchId, Officer officer) {
    try {
      return pool.run(batchId, officer);
    } catch (IllegalStateException failure) {
      LOG.error("the import of a delivery failed: {}", failure.toString());
      return pool.getImport(batchId, officer);
    }
  }

  /**
   * What became of a delivery; empty while it runs on its way, and while a fault of ours is tried
   * again. What a person cancelled has ended: no machine goes against that.
   */
  Optional<DeliveryState> ended(long delivery, ImportBatch batch) {
    boolean failed =
        batch.status() == ImportStatus.FAILED || batch.status() == ImportStatus.INTERRUPTED;
    if (batch.status().running() || (failed && tries.broke(delivery))) {
      return Optional.empty();
    }
    tries.ended(delivery);
    return Optional.of(state(batch));
  }

  private static DeliveryState state(ImportBatch batch) {
    if (batch.status() == ImportStatus.PUBLISHED) {
      return DeliveryState.PUBLISHED;
    }
    return batch.status().asks() ? DeliveryState.WAITING : DeliveryState.REFUSED;
  }
}
