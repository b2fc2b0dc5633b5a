package org.relieflink.platform.screening.internal.engine;

import java.time.Clock;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** 何时重建索引：服务启动后、数据池变了以后。 Renews the index after a start and after every change of the pool. */
@Component
class IndexRenewal {
  private final IndexKeeper keeper;
  private final PoolReading pool;
  private final RunStore runs;
  private final Clock clock;

  IndexRenewal(IndexKeeper keeper, PoolReading pool, RunStore runs, Clock clock) {
    this.keeper = keeper;
    this.pool = pool;
    this.runs = runs;
    this.clock = clock;
  }

  @EventListener
  void on(ApplicationReadyEvent started) {
    runs.failUnfinished(clock.instant());
    if (pool.state().records() > 0) {
      keeper.renewNow();
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(PoolChanged changed) {
    keeper.renewLater();
  }
}
