package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Staging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** 启动时收拾：上次没跑完的批次标成中断，暂存删去。 Marks what a crash left, so that it is seen and can run again. */
@Component
class RecoverImports implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(RecoverImports.class);

  private final Batches batches;
  private final Staging staging;
  private final Clock clock;

  RecoverImports(Batches batches, Staging staging, Clock clock) {
    this.batches = batches;
    this.staging = staging;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (long id : batches.interruptRunning(clock.instant())) {
      staging.drop(id);
      LOG.warn("import {} was interrupted by the last stop", id);
    }
  }
}
