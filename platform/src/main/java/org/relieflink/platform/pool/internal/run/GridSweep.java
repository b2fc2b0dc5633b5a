package org.relieflink.platform.pool.internal.run;

import java.time.Duration;
import org.relieflink.platform.BackgroundRounds;
import org.springframework.stereotype.Component;

/** 没人清理的名单从内存里拿走，不等下一个人来。 Takes files off the shelf that nobody cleans any more. */
@Component
class GridSweep extends BackgroundRounds {
  private static final Duration EVERY = Duration.ofMinutes(1);

  GridSweep(GridShelf shelf) {
    super("grid-sweep", EVERY, shelf::sweep);
  }
}
