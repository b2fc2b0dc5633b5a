package org.relieflink.platform.exchange.internal;

import java.time.Clock;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.exchange.HandedList;
import org.relieflink.platform.exchange.HandedLists;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 收交来的名单：the same checks and holds as for a file of the folder; its original is kept sealed. */
@Component
class TakeHanded implements HandedLists {
  private final HardshipPool pool;
  private final HandedStore store;
  private final CarryImport imports;
  private final Trail trail;
  private final Clock clock;

  TakeHanded(HardshipPool pool, HandedStore store, CarryImport imports, Trail trail, Clock clock) {
    this.pool = pool;
    this.store = store;
    this.imports = imports;
    this.trail = trail;
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
    if (imports.rests(delivery)) {
      return false;
    }
    ImportBatch batch = imports.run(waiting.batchId(), officer(waiting.department()));
    Optional<DeliveryState> state = imports.ended(delivery, batch);
    state.ifPresent(end -> store.end(delivery, end, clock.instant()));
    return state.isPresent();
  }

  @Override
  public void held(String department, String name) {
    long id = store.held(department, name, clock.instant());
    trail.record(
        officer(department),
        TrailNote.of("DELIVERY_QUARANTINED", "delivery", "delivery-" + id).resulting("LINE_HELD"));
  }

  private Officer officer(String department) {
    return imports.officer(CarryImport.Bringer.LINE, department);
  }
}
