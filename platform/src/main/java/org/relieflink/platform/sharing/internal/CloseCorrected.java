package org.relieflink.platform.sharing.internal;

import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.internal.CorrectionStore.Waiting;
import org.relieflink.platform.sharing.internal.StepStore.Next;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 名单改了就结束：a correction ends by itself when a later list has another value, with the batch. */
@Component
class CloseCorrected {
  private static final Logger LOG = LoggerFactory.getLogger(CloseCorrected.class);
  private final CorrectionStore store;
  private final StepStore steps;
  private final RecordValue values;
  private final SharingLog log;
  private final TransactionTemplate transaction;

  CloseCorrected(
      CorrectionStore store,
      StepStore steps,
      RecordValue values,
      SharingLog log,
      TransactionTemplate transaction) {
    this.store = store;
    this.steps = steps;
    this.values = values;
    this.log = log;
    this.transaction = transaction;
  }

  /**
   * Each for itself: one that fails leaves the others, and the import. A list taken back is no
   * correction.
   */
  @EventListener
  void on(PoolChanged changed) {
    if (changed.kind() == PoolChanged.Kind.IMPORTED) {
      Actor.asServer(
          () -> {
            store.waiting(changed.contractId()).forEach(one -> safely(one, changed));
            return true;
          });
    }
  }

  private void safely(Waiting one, PoolChanged changed) {
    try {
      transaction.executeWithoutResult(status -> look(one, changed));
    } catch (RuntimeException failure) {
      LOG.error("correction {} could not be looked at: {}", one.id(), failure.toString());
    }
  }

  /** A record that is gone says nothing of its value. */
  private void look(Waiting one, PoolChanged changed) {
    store.lock(one.id());
    Optional<RecordValue.Found> now = values.find(one.recordId(), one.field());
    boolean same = now.isEmpty() || now.get().name().equals(one.before());
    if (!same && store.waiting(changed.contractId()).contains(one)) {
      String words = "batch-" + changed.batchId();
      steps.add(
          Officer.SYSTEM, ShareAct.CHANGE, new Next(one.id(), 1 + store.stepsOf(one.id())), words);
      log.done(Officer.SYSTEM, ShareAct.CHANGE, one.id(), words);
    }
  }
}
