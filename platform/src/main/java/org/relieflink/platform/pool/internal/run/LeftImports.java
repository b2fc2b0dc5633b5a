package org.relieflink.platform.pool.internal.run;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relieflink.platform.access.Officer;
import org.springframework.stereotype.Component;

/** 停在半路、等着接着办的批次。 Imports that an outage or a stop left, and in whose name they go on. */
@Component
class LeftImports {
  private final Map<Long, Officer> left = new TreeMap<>();
  private final Set<Long> unwanted = new TreeSet<>();

  synchronized void add(long batchId, Officer officer) {
    left.put(batchId, officer);
  }

  /** A person stopped it while the database was away: it ends as soon as that can be said. */
  synchronized void addToCancel(long batchId, Officer officer) {
    left.put(batchId, officer);
    unwanted.add(batchId);
  }

  synchronized boolean isToCancel(long batchId) {
    return unwanted.contains(batchId);
  }

  synchronized boolean contains(long batchId) {
    return left.containsKey(batchId);
  }

  synchronized void remove(long batchId) {
    left.remove(batchId);
    unwanted.remove(batchId);
  }

  synchronized Map<Long, Officer> all() {
    return new TreeMap<>(left);
  }
}
