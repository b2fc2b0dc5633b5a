package org.relieflink.platform.relief.internal;

import java.util.Objects;
import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 要么都做，要么都不做：what is refused, or fails, leaves nothing behind. */
@Component
class AllOrNothing {
  /** The lock on the case comes first; should the engine still meet another, it is tried again. */
  private static final int TRIES = 3;

  private final TransactionTemplate together;

  AllOrNothing(PlatformTransactionManager transactions) {
    this.together = new TransactionTemplate(transactions);
  }

  /**
   * The work, in a transaction of its own.
   *
   * @param late what is answered when somebody was faster every time
   */
  <T> Outcome<T> done(ReliefRefusal late, Supplier<Outcome<T>> work) {
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        return once(work);
      } catch (FlowableOptimisticLockingException somebodyWasFaster) {
        // once more, on what stands there now
      }
    }
    return Outcome.refused(late);
  }

  private <T> Outcome<T> once(Supplier<Outcome<T>> work) {
    return Objects.requireNonNull(
        together.execute(
            status -> {
              Outcome<T> done = work.get();
              if (done instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }
}
