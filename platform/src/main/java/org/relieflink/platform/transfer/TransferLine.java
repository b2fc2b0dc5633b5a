package org.relieflink.platform.transfer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 部门自己的系统：an address that events go to, registered by one person and agreed to by another.
 *
 * @param line of the department
 * @param state {@code ASKED}, {@code AGREED} or {@code ENDED}
 * @param keyed whether its secret is there
 * @param agreedBy null until somebody agreed
 * @param deliveries messages by how they stand
 * @param held callbacks that wait for one before them
 * @param heldSince when the oldest of them came; null where none waits
 */
public record TransferLine(
    long id,
    String line,
    String url,
    String state,
    boolean keyed,
    String askedBy,
    String askedName,
    Instant askedAt,
    @Nullable String agreedBy,
    Map<DeliveryState, Integer> deliveries,
    int held,
    @Nullable Instant heldSince) {
  public TransferLine {
    deliveries = Map.copyOf(deliveries);
  }
}
