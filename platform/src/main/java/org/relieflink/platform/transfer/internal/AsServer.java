package org.relieflink.platform.transfer.internal;

import java.util.Objects;
import java.util.function.Supplier;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.problem.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 由服务器写：a step changes who may see a matter, so the server writes it, after the officer's right was
 * looked at; a transaction of its own, and nothing of what was refused stays.
 */
@Component
class AsServer {
  private final TransactionTemplate apart;

  AsServer(PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  <T> Outcome<T> all(Supplier<Outcome<T>> work) {
    return Actor.asServer(
        () ->
            Objects.requireNonNull(
                apart.execute(
                    status -> {
                      Outcome<T> done = work.get();
                      if (done instanceof Outcome.Refused<T>) {
                        status.setRollbackOnly();
                      }
                      return done;
                    })));
  }

  /** Something that is never refused. */
  <T> T one(Supplier<T> work) {
    return all(() -> Outcome.of(work.get())).orThrow();
  }
}
