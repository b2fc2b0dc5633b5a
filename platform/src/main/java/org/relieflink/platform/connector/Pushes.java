package org.relieflink.platform.connector;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 推送的门：takes rows that a department's system sends, once, in their order. */
public interface Pushes {
  /** Bytes of one batch: a county's list in some batches, a mistake not in memory. */
  int MOST_BYTES = 32 << 20;

  Outcome<PushReceipt> push(Officer officer, PushedRows rows);
}
