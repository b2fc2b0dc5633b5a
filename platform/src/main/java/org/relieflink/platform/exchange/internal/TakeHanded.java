package org.relieflink.platform.exchange.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.exchange.HandedList;
import org.relieflink.platform.exchange.HandedLists;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 收交来的名单：the same checks and holds as for a file of the folder; its original is kept sealed. */
@Component
class TakeHanded implements HandedLists {
  private static final Logger LOG = LoggerFactory.getLogger(TakeHanded.class);
  private static final int TRIES = 3; // of an import that breaks without a refusal

  private final HardshipPool pool;
  private final HandedStore store;
  private final Trail trail;
  private final MessageSource messages;
  private final OfficeSettings office;
  private final Clock clock;

  /** How often the import of a delivery broke, since the start. */
  private final Map<Long, Integer> broken = new ConcurrentHashMap<>();

  TakeHanded(
      HardshipPool pool,
      HandedStore store,
      Trail trail,
      MessageSource messages,
      OfficeSettings office,
      Clock clock) {
    this.pool = pool;
    this.store = store;
    this.trail = trail;
    this.messages = messages;
    this.office = office;
    this.clock = clock;
  }

  /** Bytes that were here before are taken once more: the bringer knows that it is a new list. */
  @Override
  public long take(HandedList list) {
    ImportWish wish = new ImportWish(true, false, list.supplement(), list.rows());
    Officer line = officer(list.department());
    ImportBatch batch = pool.receive(list.file(), wish, line);
    long id = store.taken(list, batch.id(), clock.instant());
    trail.record(line, TrailNote.of("DELIVERY_TAKEN", "delivery", "delivery-" + id));
    return id;
  }

  @Override
  public boolean carry(long delivery) {
    HandedStore.Waiting waiting = store.waiting(delivery).orElse(null);
    if (waiting == null) {
      return true;
    }
    ImportBatch batch = run(waiting);
    boolean failed =
        batch.status() == ImportStatus.FAILED || batch.status() == ImportStatus.INTERRUPTED;
    if (batch.status().running() || (failed && broken.merge(delivery, 1, Integer::sum) < TRIES)) {
      return false;
    }
    broken.remove(delivery);
    store.end(delivery, state(batch), clock.instant());
    return true;
  }

  private ImportBatch run(HandedStore.Waiting waiting) {
    Officer line = officer(waiting.department());
    try {
      return pool.run(waiting.batchId(), line);
    } catch (IllegalStateException failure) {
      LOG.error("the import of a handed list failed: {}", failure.toString());
      return pool.getImport(waiting.batchId(), line);
    }
  }

  private static DeliveryState state(ImportBatch batch) {
    if (batch.status() == ImportStatus.PUBLISHED) {
      return DeliveryState.PUBLISHED;
    }
    return batch.status().asks() ? DeliveryState.WAITING : DeliveryState.REFUSED;
  }

  @Override
  public void held(String department, String name) {
    long id = store.held(department, name, clock.instant());
    trail.record(
        officer(department),
        TrailNote.of("DELIVERY_QUARANTINED", "delivery", "delivery-" + id).resulting("LINE_HELD"));
  }

  /** The line itself, in the department's name: it loads the department's own lists only. */
  private Officer officer(String department) {
    return new Officer(
        "LINE",
        messages.getMessage("exchange.line", null, Locale.CHINA),
        Role.DEPARTMENT_OFFICER,
        Unit.of(office.place(), department));
  }
}
