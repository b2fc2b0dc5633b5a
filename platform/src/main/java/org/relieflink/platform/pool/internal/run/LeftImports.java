package org.relieflink.platform.pool.internal.run;

import java.util.Map;
import java.util.TreeMap;
import org.relieflink.platform.access.Officer;
import org.springframework.stereotype.Component;

/** 停在半路、等着接着办的批次。 Imports that an outage or a stop left, and in whose name they go on. */
@Component
class LeftImports {
  private final Map<Long, Officer> left = new TreeMap<>();

  synchronized void add(long batchId, Officer officer) {
    left.put(batchId, officer);
  }

  synchronized void remove(long batchId) {
    left.remove(batchId);
  }

  synchronized Map<Long, Officer> all() {
    return new TreeMap<>(left);
  }
}
