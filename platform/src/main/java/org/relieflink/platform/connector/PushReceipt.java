package org.relieflink.platform.connector;

import java.util.List;

/**
 * 收条：the same for the same key, however often it is asked.
 *
 * @param delivery number of the delivery
 * @param missing sequence numbers that must come before these rows go in, at most some
 */
public record PushReceipt(long delivery, long sequence, long rows, List<Long> missing) {
  public PushReceipt {
    missing = List.copyOf(missing);
  }
}
